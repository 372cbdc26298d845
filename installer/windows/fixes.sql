-- What wixl cannot express, one statement a line; WiX on Windows runs them as well. @VERSION@ is the version of the program's file.
-- Properties that an administrator may give also where a user starts the installation.
UPDATE `Property` SET `Value`='AUTOSTART;DESKTOP;FULLSCREEN;INSTALLDIR;LANGUAGE;LOCKED;MONITOR;PURGE;SERVER_URL;WIX_DOWNGRADE_DETECTED;WIX_UPGRADE_DETECTED' WHERE `Property`='SecureCustomProperties'
-- Which components: those of the properties that were given. Asked again at each repair (256 for 64 bits, 64 for asking, 4 for a registry key path).
UPDATE `Component` SET `Condition`='AUTOSTART = "1"', `Attributes`=324 WHERE `Component`='Autostart'
UPDATE `Component` SET `Condition`='DESKTOP = "1"', `Attributes`=324 WHERE `Component`='DesktopEntry'
UPDATE `Component` SET `Condition`='SERVER_URL AND LOCKED <> "1"', `Attributes`=324 WHERE `Component`='SetServerUrl'
UPDATE `Component` SET `Condition`='MONITOR AND LOCKED <> "1"', `Attributes`=324 WHERE `Component`='SetMonitor'
UPDATE `Component` SET `Condition`='LANGUAGE AND LOCKED <> "1"', `Attributes`=324 WHERE `Component`='SetLanguage'
UPDATE `Component` SET `Condition`='FULLSCREEN = "1" AND LOCKED <> "1"', `Attributes`=324 WHERE `Component`='SetFullscreen'
UPDATE `Component` SET `Condition`='FULLSCREEN = "0" AND LOCKED <> "1"', `Attributes`=324 WHERE `Component`='SetWindowed'
UPDATE `Component` SET `Condition`='SERVER_URL AND LOCKED = "1"', `Attributes`=324 WHERE `Component`='LockServerUrl'
UPDATE `Component` SET `Condition`='MONITOR AND LOCKED = "1"', `Attributes`=324 WHERE `Component`='LockMonitor'
UPDATE `Component` SET `Condition`='LANGUAGE AND LOCKED = "1"', `Attributes`=324 WHERE `Component`='LockLanguage'
UPDATE `Component` SET `Condition`='FULLSCREEN = "1" AND LOCKED = "1"', `Attributes`=324 WHERE `Component`='LockFullscreen'
UPDATE `Component` SET `Condition`='FULLSCREEN = "0" AND LOCKED = "1"', `Attributes`=324 WHERE `Component`='LockWindowed'
-- Versions decide whether an upgrade replaces the program.
UPDATE `File` SET `Version`='@VERSION@', `Language`='1033' WHERE `File`='vxdisplay.exe'
UPDATE `File` SET `Version`='@VERSION@', `Language`='1033' WHERE `File`='vxdisplay.com'
DELETE FROM `MsiFileHash` WHERE `File_`='vxdisplay.exe'
DELETE FROM `MsiFileHash` WHERE `File_`='vxdisplay.com'
-- The earlier version is removed inside the transaction: what fails is rolled back to it.
UPDATE `InstallExecuteSequence` SET `Sequence`=1501 WHERE `Action`='RemoveExistingProducts'
-- Names of eight characters for volumes that ask for them.
UPDATE `Directory` SET `DefaultDir`='VXDISP~1|VX Display' WHERE `Directory`='INSTALLDIR'
UPDATE `Directory` SET `DefaultDir`='VXDISP~1|VX Display' WHERE `Directory`='MenuDir'
UPDATE `File` SET `FileName`='VXDISP~1.EXE|vxdisplay.exe' WHERE `File`='vxdisplay.exe'
UPDATE `File` SET `FileName`='VXDISP~1.COM|vxdisplay.com' WHERE `File`='vxdisplay.com'
UPDATE `File` SET `FileName`='VXDISP~1.ADM|vxdisplay.admx' WHERE `File`='vxdisplay.admx'
UPDATE `File` SET `FileName`='VXDISP~1.ADM|vxdisplay.adml' WHERE `File`='english.adml'
UPDATE `File` SET `FileName`='VXDISP~1.ADM|vxdisplay.adml' WHERE `File`='korean.adml'
UPDATE `Shortcut` SET `Name`='VXDISPLA|VX Display' WHERE `Shortcut`='MenuDisplay'
UPDATE `Shortcut` SET `Name`='VXCHECK|VX Display – connection check' WHERE `Shortcut`='MenuCheck'
UPDATE `Shortcut` SET `Name`='VXCHECK|VX Display – connection check' WHERE `Shortcut`='DesktopCheck'
-- The dialogs.
INSERT INTO `Property` (`Property`,`Value`) VALUES ('DefaultUIFont','Body')
INSERT INTO `Property` (`Property`,`Value`) VALUES ('ErrorDialog','ErrorDlg')
INSERT INTO `Property` (`Property`,`Value`) VALUES ('Maintain','Repair')
INSERT INTO `InstallUISequence` (`Action`,`Condition`,`Sequence`) VALUES ('LicenseDlg','NOT Installed',1210)
INSERT INTO `InstallUISequence` (`Action`,`Condition`,`Sequence`) VALUES ('MaintenanceDlg','Installed AND NOT RESUME AND NOT Preselected',1220)
INSERT INTO `InstallUISequence` (`Action`,`Sequence`) VALUES ('ProgressDlg',1290)
INSERT INTO `InstallUISequence` (`Action`,`Sequence`) VALUES ('ExitDlg',-1)
INSERT INTO `InstallUISequence` (`Action`,`Sequence`) VALUES ('CanceledDlg',-2)
INSERT INTO `InstallUISequence` (`Action`,`Sequence`) VALUES ('FailedDlg',-3)
INSERT INTO `InstallUISequence` (`Action`,`Condition`,`Sequence`) VALUES ('KeepServerUrl','NOT SERVER_URL AND OLD_SERVER_URL',51)
INSERT INTO `InstallUISequence` (`Action`,`Condition`,`Sequence`) VALUES ('KeepMonitor','NOT MONITOR AND OLD_MONITOR',52)
INSERT INTO `InstallUISequence` (`Action`,`Condition`,`Sequence`) VALUES ('KeepLanguage','NOT LANGUAGE AND OLD_LANGUAGE',53)
INSERT INTO `InstallUISequence` (`Action`,`Condition`,`Sequence`) VALUES ('KeepAutostart','NOT AUTOSTART AND OLD_AUTOSTART',54)
INSERT INTO `InstallUISequence` (`Action`,`Condition`,`Sequence`) VALUES ('KeepFullscreen','NOT FULLSCREEN AND OLD_FULLSCREEN',55)
INSERT INTO `InstallUISequence` (`Action`,`Condition`,`Sequence`) VALUES ('KeepLocked','NOT LOCKED AND OLD_LOCKED',56)
INSERT INTO `InstallUISequence` (`Action`,`Condition`,`Sequence`) VALUES ('KeepDesktop','NOT DESKTOP AND OLD_DESKTOP',57)
INSERT INTO `InstallUISequence` (`Action`,`Condition`,`Sequence`) VALUES ('KeepInstalldir','NOT INSTALLDIR AND OLD_INSTALLDIR',58)
INSERT INTO `InstallUISequence` (`Action`,`Condition`,`Sequence`) VALUES ('DefaultAutostart','NOT AUTOSTART',59)
INSERT INTO `InstallUISequence` (`Action`,`Condition`,`Sequence`) VALUES ('DefaultLocked','NOT LOCKED',60)
INSERT INTO `InstallUISequence` (`Action`,`Condition`,`Sequence`) VALUES ('DefaultDesktop','NOT DESKTOP',61)
