//! Gives the Windows program its icon, its version and its manifest. Nothing on other systems.

use winresource::WindowsResource;

/// Each monitor in its own scale, no administrator's rights, long paths, the look of today's controls.
const MANIFEST: &str = "installer/windows/vxdisplay.exe.manifest";
const ICON: &str = "assets/icon/vxdisplay.ico";

fn main() -> std::io::Result<()> {
    for file in ["build.rs", MANIFEST, ICON] {
        println!("cargo:rerun-if-changed={file}");
    }
    let target = |name: &str| std::env::var(name).unwrap_or_default();
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
