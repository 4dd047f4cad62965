<#
.SYNOPSIS
Installs the connector as a Windows service under an account of its own with no rights but those on its data folder.
.EXAMPLE
.\install-service.ps1 -Program 'C:\Program Files\Sage50Etl' -Data C:\ProgramData\Sage50Etl
.EXAMPLE
.\install-service.ps1 -Program 'C:\Program Files\Sage50Etl' -Role extract -Site north
One role beside other processes that share a staging server, at the site where Sage 50 stands.
#>
#Requires -RunAsAdministrator
param(
    [Parameter(Mandatory)][string] $Program,
    [string] $Data = "$env:ProgramData\Sage50Etl",
    [ValidateSet('', 'extract', 'transform', 'load')][string] $Role = '',
    [ValidatePattern('^[A-Za-z0-9-]{0,40}\z')][string] $Site = '',
    [string] $Name = $(if ($Role) { "Sage50Etl-$Role" } else { 'Sage50Etl' })
)
$ErrorActionPreference = 'Stop'
if ($Site -and -not $Role) { throw 'A site goes with a role: -Role extract or -Role load.' }
$command = if (-not $Role) { 'run' } elseif ($Site) { "endpoint $Role --site $Site" } else { "endpoint $Role" }

$exe = Join-Path $Program 'sage50etl.exe'
if (-not (Test-Path $exe)) { throw "There is no sage50etl.exe in $Program. Unpack the archive there first." }
if (Get-Service -Name $Name -ErrorAction SilentlyContinue) { throw "The service $Name is there already. Stop and remove it first: Stop-Service $Name; sc.exe delete $Name" }
New-Item -ItemType Directory -Force -Path (Join-Path $Data 'companies') | Out-Null

# The service's own account: no password, no rights elsewhere.
$account = "NT SERVICE\$Name"
sc.exe create $Name binPath= "`"$exe`" $command --data `"$Data`"" start= delayed-auto obj= $account DisplayName= "$Name connector" | Out-Null
if ($LASTEXITCODE -ne 0) { throw "sc.exe create ended with $LASTEXITCODE." }
sc.exe description $Name 'Synchronises Sage 50 Accounts and Sage Sales Management.' | Out-Null
sc.exe failure $Name reset= 86400 actions= restart/30000/restart/60000/restart/300000 | Out-Null

# Only the service and administrators see the data: secrets and customers stand there.
icacls.exe $Data /inheritance:r /grant:r "${account}:(OI)(CI)M" 'BUILTIN\Administrators:(OI)(CI)F' 'NT AUTHORITY\SYSTEM:(OI)(CI)F' | Out-Null
if ($LASTEXITCODE -ne 0) { throw "icacls.exe ended with $LASTEXITCODE." }

Write-Output "Service $Name is installed and not started. Put company files into $Data\companies and the secrets into files (docs\deploy.md), then: Start-Service $Name"
