//! What the C library's allocator and the kernel must be told to stay small for months.

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

/// Gives back the pages of the program's file that are mapped, and what the heap holds free. What is needed again is mapped again from the page
/// cache, in microseconds; an idle display needs about a megabyte of them. The kernel maps 64 KiB around every instruction that is run for the
/// first time, which leaves nearly the whole program in memory after each start and each new patient.
#[cfg(target_os = "linux")]
#[expect(unsafe_code, reason = "the kernel has no other way to be told")]
pub fn give_back() {
    #[cfg(target_env = "gnu")]
    // SAFETY: malloc_trim takes a number and keeps no pointer.
    let _anything_was_free = unsafe { libc::malloc_trim(0) };
    let (Ok(maps), Ok(program)) = (std::fs::read_to_string("/proc/self/maps"), std::env::current_exe()) else { return };
    for (start, length) in unwritten(&maps, &program.to_string_lossy()) {
        // SAFETY: the range is one whole mapping of this process, which was read a moment ago, backed by a file and never written to: whatever is read or
        // run there next comes from that file again.
        let _kept_as_it_was = unsafe { libc::madvise(start as *mut libc::c_void, length, libc::MADV_DONTNEED) } == 0;
    }
}

/// The mappings of the program's file that cannot have been written to: code, and what stands before it. The data that the loader has relocated is
/// read-only, too, and must stay.
#[cfg(target_os = "linux")]
fn unwritten(maps: &str, program: &str) -> Vec<(usize, usize)> {
    let lines = maps.lines().filter_map(|line| Mapping::of(line, program));
    lines.filter(|map| map.is_code || map.offset == 0).map(|map| (map.start, map.length)).collect()
}

/// A line of `/proc/self/maps` that maps the program's file without the right to write.
#[cfg(target_os = "linux")]
struct Mapping {
    start: usize,
    length: usize,
    offset: u64,
    is_code: bool,
}

#[cfg(target_os = "linux")]
impl Mapping {
    fn of(line: &str, program: &str) -> Option<Self> {
        let mut fields = line.split_ascii_whitespace();
        let (range, rights, offset) = (fields.next()?, fields.next()?, fields.next()?);
        let path = line.find('/').and_then(|at| line.get(at..))?;
        let (start, end) = range.split_once('-')?;
        let (start, end) = (usize::from_str_radix(start, 16).ok()?, usize::from_str_radix(end, 16).ok()?);
        let is_ours = path == program && matches!(rights, "r-xp" | "r--p");
        is_ours.then_some(())?;
        Some(Self {
            start,
            length: end.checked_sub(start)?,
            offset: u64::from_str_radix(offset, 16).ok()?,
            is_code: rights == "r-xp",
        })
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn only_code_and_the_beginning_of_files_is_given_back() {
        let maps = "\
55ecbcf9e000-55ecbe30a000 r--p 00000000 fe:00 10011958                   /usr/bin/vxdisplay
55ecbe30a000-55ecbf20b000 r-xp 0136b000 fe:00 10011958                   /usr/bin/vxdisplay
55ecbf20b000-55ecbf285000 r--p 0226b000 fe:00 10011958                   /usr/bin/vxdisplay
55ecbf285000-55ecbf28d000 rw-p 022e4000 fe:00 10011958                   /usr/bin/vxdisplay
55ecc0000000-55ecc1000000 rw-p 00000000 00:00 0                          [heap]
7e0000000000-7e0000001000 r-xp 00000000 fe:00 9                          /usr/lib/libX11.so.6
7f0000000000-7f0000001000 rw-s 00000000 00:1a 7                          /dev/shm/softbuffer-x11
7ffc00000000-7ffc00002000 r-xp 00000000 00:00 0                          [vdso]
";
        assert_eq!(
            unwritten(maps, "/usr/bin/vxdisplay"),
            [(0x55ec_bcf9_e000, 0x136_c000), (0x55ec_be30_a000, 0xf0_1000)]
        );
    }

    #[test]
    fn the_program_goes_on_after_its_memory_was_given_back() {
        let text = std::hint::black_box(include_str!("allocator.rs"));
        let before = text.len();
        give_back();
        assert_eq!((text.len(), text.starts_with("//!")), (before, true));
        assert!(format!("{:?}", std::time::SystemTime::now()).contains("SystemTime"));
    }
}
