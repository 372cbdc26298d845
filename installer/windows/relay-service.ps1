# relay-service.ps1: installs the relay as a service of Windows, which starts with the computer, or removes it. As administrator:
#
#   powershell -ExecutionPolicy Bypass -File relay-service.ps1 [-OpenPort 55111]
#   powershell -ExecutionPolicy Bypass -File relay-service.ps1 -Remove
#
# Its settings are those of the computer, %ProgramData%\VX Display\settings.toml, section [relay], or a policy. -OpenPort also lets
# other computers through the firewall to that port; relay.listen must then name 0.0.0.0 or an address of this computer.
[CmdletBinding()]
param(
    [string]$Program = (Join-Path $PSScriptRoot "vxdisplay.exe"),
    [int]$OpenPort = 0,
    [switch]$Remove
)
$ErrorActionPreference = "Stop"
$name = "vxdisplay-relay"
$rule = "VX Display relay"

function Invoke-Sc {
    $said = & "$env:SystemRoot\System32\sc.exe" @args
    if ($LASTEXITCODE -ne 0) { throw "sc.exe $($args -join ' '): $said" }
}

if (Get-Service -Name $name -ErrorAction SilentlyContinue) {
    Stop-Service -Name $name -ErrorAction SilentlyContinue
    Invoke-Sc delete $name
}
Get-NetFirewallRule -DisplayName $rule -ErrorAction SilentlyContinue | Remove-NetFirewallRule
if ($Remove) {
    Write-Output "The service is removed."
    exit 0
}

if (-not (Test-Path -LiteralPath $Program)) { throw "There is no $Program; -Program names another one." }
# An account that may do almost nothing on this computer.
New-Service -Name $name -BinaryPathName "`"$Program`" relay --service" -StartupType Automatic -DisplayName "VX Display relay" `
    -Description "Passes the messages of an X-ray room on to its displays." | Out-Null
Invoke-Sc config $name obj= "NT AUTHORITY\LocalService"
# After a fault it is started again: after 2 seconds, then after 10, and a day without faults forgets them.
Invoke-Sc failure $name reset= 86400 actions= restart/2000/restart/10000/restart/10000
Invoke-Sc failureflag $name 1
if ($OpenPort -gt 0) {
    New-NetFirewallRule -DisplayName $rule -Direction Inbound -Action Allow -Protocol TCP -LocalPort $OpenPort `
        -Program $Program | Out-Null
}
Start-Service -Name $name
Write-Output "The service runs."
