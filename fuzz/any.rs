//! One program for all targets: `VXFUZZ_TARGET` says which.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;

#[path = "../tests/fuzz/targets/mod.rs"]
mod targets;

static TARGET: LazyLock<&targets::Target> = LazyLock::new(|| {
    let name = std::env::var("VXFUZZ_TARGET").unwrap_or_default();
    targets::find(&name).unwrap_or_else(|| panic!("VXFUZZ_TARGET is none of the targets: {name:?}"))
});

fuzz_target!(|bytes: &[u8]| {
    (TARGET.run)(bytes);
});
