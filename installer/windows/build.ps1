# build.ps1 [-Out DIR] [-Programs DIR] [-Version X.Y.Z]: makes the Windows installer and the portable zip on Windows itself.
# Needs Rust (MSVC or GNU), and the WiX Toolset 3.14 (candle.exe and light.exe on the PATH, or in %WIX%\bin).
# The same sources as build.sh: vxdisplay.wxs, fixes.sql and ui\*.idt. Exit code 3: the tools are not there.
param([string]$Out = "target\installers", [string]$Programs = "", [string]$Version = "")
$ErrorActionPreference = "Stop"
Set-StrictMode -Version Latest
Set-Location (Join-Path $PSScriptRoot "..\..")

function Missing([string]$what) { Write-Error -ErrorAction Continue "build: $what"; exit 3 }
function Check([string]$what) { if ($LASTEXITCODE -ne 0) { throw "$what failed with exit code $LASTEXITCODE" } }

# The same identities as package.py: UUIDs of version 5 in the namespace of the upgrade code. One version is one product, however often it is built.
function Code([string]$name) {
    $namespace = "815505D04A115E65A461877B697BD7CA"
    $bytes = @(0..15 | ForEach-Object { [Convert]::ToByte($namespace.Substring(2 * $_, 2), 16) }) + [Text.Encoding]::UTF8.GetBytes($name)
    $hash = [Security.Cryptography.SHA1]::Create().ComputeHash([byte[]]$bytes)[0..15]
    $hash[6] = ($hash[6] -band 0x0f) -bor 0x50
    $hash[8] = ($hash[8] -band 0x3f) -bor 0x80
    $hex = -join ($hash | ForEach-Object { $_.ToString("X2") })
    return $hex.Insert(20, "-").Insert(16, "-").Insert(12, "-").Insert(8, "-")
}

if (-not $Version) { $Version = (Select-String -Path Cargo.toml -Pattern '^version = "(.*)"').Matches[0].Groups[1].Value }
if ($env:WIX) { $env:PATH = "$env:WIX\bin;$env:PATH" }
foreach ($tool in "candle.exe", "light.exe") {
    if (-not (Get-Command $tool -ErrorAction SilentlyContinue)) { Missing "$tool is missing: install the WiX Toolset 3.14" }
}
if (-not $Programs) {
    if (-not (Get-Command cargo.exe -ErrorAction SilentlyContinue)) { Missing "cargo is missing: install it with rustup" }
    $env:RUSTFLAGS = "--remap-path-prefix=$PWD=vxdisplay -Ctarget-feature=+crt-static"
    cargo build --release --locked --features launcher --bin vxdisplay --bin vxdisplay-com
    Check "cargo"
    $built = if ($env:CARGO_TARGET_DIR) { $env:CARGO_TARGET_DIR } else { "target" }
    $Programs = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())
    New-Item -ItemType Directory $Programs | Out-Null
    Copy-Item "$built\release\vxdisplay.exe" "$Programs\vxdisplay.exe"
    Copy-Item "$built\release\vxdisplay-com.exe" "$Programs\vxdisplay.com"
}

$work = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())
$stage = Join-Path $work "files"
$tables = Join-Path $work "ui"
foreach ($folder in $stage, $tables, $Out) { New-Item -ItemType Directory -Force $folder | Out-Null }
Copy-Item "$Programs\vxdisplay.exe", "$Programs\vxdisplay.com", "assets\icon\vxdisplay.ico" $stage
Copy-Item -Recurse "installer\windows\policies" "$stage\policies"
Copy-Item "installer\windows\README.txt" "$stage\README.txt"
Copy-Item "installer\windows\relay-service.ps1" "$stage\relay-service.ps1"
$license = "LICENSE", "LICENSE-MIT", "LICENSE-APACHE" | ForEach-Object { Get-Content $_ } 
Set-Content -Encoding Ascii "$stage\LICENSE.txt" $license

# Signing: a script of the organisation that signs the files it is given, in place.
function Sign([string[]]$files) {
    if ($env:SIGN_COMMAND) { & $env:SIGN_COMMAND @files; Check "signing" } else { Write-Host "sign: not signed, for SIGN_COMMAND is not set" }
}
Sign "$stage\vxdisplay.exe", "$stage\vxdisplay.com"

$name = "vxdisplay-$Version"
$msi = Join-Path (Resolve-Path $Out) "$name-x64.msi"
candle.exe -nologo -arch x64 "-dFiles=$stage" "-dVersion=$Version" "-dProductCode=$(Code "product $Version")" "-dPackageCode=*" -out "$work\vxdisplay.wixobj" installer\windows\vxdisplay.wxs
Check "candle"
light.exe -nologo -sval -out $msi "$work\vxdisplay.wixobj"
Check "light"

$rtf = "{\rtf1\ansi\deff0{\fonttbl{\f0 Segoe UI;}}\fs16 " + (($license | ForEach-Object { $_.Trim().Replace("\", "\\").Replace("{", "\{").Replace("}", "\}") }) -join "\par ") + "}"
$installer = New-Object -ComObject WindowsInstaller.Installer
$database = $installer.OpenDatabase($msi, 1)
foreach ($table in Get-ChildItem installer\windows\ui\*.idt) {
    [IO.File]::WriteAllText("$tables\$($table.Name)", [IO.File]::ReadAllText($table.FullName).Replace("@LICENSE@", $rtf))
    $database.Import($tables, $table.Name)
}
foreach ($line in Get-Content -Encoding UTF8 installer\windows\fixes.sql) {
    if (-not $line -or $line.StartsWith("--")) { continue }
    $view = $database.OpenView($line.Replace("@VERSION@", "$Version.0"))
    # What WiX has done already is no error.
    try { $view.Execute() } catch { Write-Host "build: passed over: $line" }
    $view.Close()
}
$database.Commit()
[Runtime.InteropServices.Marshal]::ReleaseComObject($database) | Out-Null

Remove-Item "$stage\vxdisplay.ico"
Rename-Item $stage $name
Compress-Archive -Force -Path (Join-Path $work $name) -DestinationPath (Join-Path $Out "$name-windows-x64.zip")
Sign $msi
Get-ChildItem $Out -Filter "$name*" | ForEach-Object { Write-Host "build: $($_.Length) bytes $($_.Name)" }
Remove-Item -Recurse -Force $work
