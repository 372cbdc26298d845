//! Packs texts that few need, has the linker fold equal functions where it can, and gives the Windows program its icon, its version
//! and its manifest.

use std::io::Write;
use std::path::PathBuf;
use std::{env, fs, io};

use flate2::Compression;
use flate2::write::ZlibEncoder;

use winresource::WindowsResource;

/// Each monitor in its own scale, no administrator's rights, long paths, the look of today's controls.
const MANIFEST: &str = "installer/windows/vxdisplay.exe.manifest";
const ICON: &str = "assets/icon/vxdisplay.ico";

/// The languages whose files for staff are packed, and those files, in the order of src/l10n/bundled.rs. English stays as it is: logs
/// need it.
const PACKED: [&str; 5] = ["ko", "ja", "zh-Hans", "es", "de"];
const STAFF_FILES: [&str; 7] =
    ["console.ftl", "notices.ftl", "settings.ftl", "messages.ftl", "commands.ftl", "help.ftl", "reasons.ftl"];

/// The files of a language one behind the other, each with a zero behind it.
fn pack_texts() -> io::Result<()> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo names no folder"))?);
    for tag in PACKED {
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
        for name in STAFF_FILES {
            let file = format!("assets/l10n/{tag}/{name}");
            println!("cargo:rerun-if-changed={file}");
            packed.write_all(&fs::read(file)?)?;
            packed.write_all(b"\0")?;
        }
        fs::write(out.join(format!("{tag}.zlib")), packed.finish()?)?;
    }
    Ok(())
}

fn main() -> io::Result<()> {
    pack_texts()?;
    for file in ["build.rs", MANIFEST, ICON] {
        println!("cargo:rerun-if-changed={file}");
    }
    let target = |name: &str| env::var(name).unwrap_or_default();
    // The linker of Rust's own on this target is LLD. Generic code leaves many functions that are equal to the byte.
    if target("TARGET") == "x86_64-unknown-linux-gnu" && target("PROFILE") == "release" {
        println!("cargo:rustc-link-arg-bin=vxdisplay=-Wl,--icf=all");
    }
    if target("CARGO_CFG_TARGET_OS") != "windows" {
        return Ok(());
    }
    let mut resource = WindowsResource::new();
    if target("CARGO_CFG_TARGET_ENV") == "gnu" && !target("HOST").contains("windows") {
        let arch = target("CARGO_CFG_TARGET_ARCH");
        resource.set_windres_path(&format!("{arch}-w64-mingw32-windres"));
        resource.set_ar_path(&format!("{arch}-w64-mingw32-ar"));
    }
    resource.set_icon(ICON).set_manifest_file(MANIFEST);
    resource.set("ProductName", "VX Display").set("FileDescription", "VX Display");
    resource.set("CompanyName", "VX Display").set("LegalCopyright", "MIT OR Apache-2.0");
    resource.set("OriginalFilename", "vxdisplay.exe").set("InternalName", "vxdisplay");
    resource.compile()
}
