//! What the C library's allocator must be told to stay small for months.

/// Blocks from this size on go back to the system as soon as they are free, in bytes.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
const OWN_MAPPING: i32 = 1024 * 1024;

/// Called once, before there are other threads.
///
/// By itself glibc raises this threshold to the largest block that was ever freed. Each time the texture with glyphs is full and
/// is begun anew, 16 MiB would then come from the heap and leave a hole that small blocks break up: 14 KiB were lost with every
/// new name (`cargo bench --bench soak`). Other allocators need nothing.
#[cfg_attr(
    all(target_os = "linux", target_env = "gnu"),
    expect(unsafe_code, reason = "the C library has no other way to be told")
)]
pub fn settle() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    // SAFETY: mallopt takes two numbers and keeps no pointer.
    let _kept_as_it_was = unsafe { libc::mallopt(libc::M_MMAP_THRESHOLD, OWN_MAPPING) } == 0;
}
