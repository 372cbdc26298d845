//! Windows: the display devices with the EDID that the system keeps of them. A hidden window hears of changes.

#![allow(unsafe_code, reason = "the operating system must be asked, and only its C interface tells of monitors")]

use std::ptr::{null, null_mut};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use windows_sys::Win32::Foundation::{ERROR_SUCCESS, HWND, LPARAM, LRESULT, RECT, WPARAM};
use windows_sys::Win32::Graphics::Gdi::{
    DISPLAY_DEVICE_ACTIVE, DISPLAY_DEVICEW, EnumDisplayDevicesW, EnumDisplayMonitors, GetMonitorInfoW, HDC, HMONITOR,
    MONITORINFO, MONITORINFOEXW,
};
use windows_sys::Win32::System::LibraryLoader::GetModuleHandleW;
use windows_sys::Win32::System::Power::{POWERBROADCAST_SETTING, RegisterPowerSettingNotification};
use windows_sys::Win32::System::Registry::{HKEY_LOCAL_MACHINE, RRF_RT_REG_BINARY, RegGetValueW};
use windows_sys::Win32::System::SystemServices::GUID_CONSOLE_DISPLAY_STATE;
use windows_sys::Win32::UI::HiDpi::{GetDpiForMonitor, MDT_EFFECTIVE_DPI};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    CreateWindowExW, DEVICE_NOTIFY_WINDOW_HANDLE, DefWindowProcW, DispatchMessageW, EDD_GET_DEVICE_INTERFACE_NAME,
    MONITORINFOF_PRIMARY, MSG, MWMO_INPUTAVAILABLE, MsgWaitForMultipleObjectsEx, PBT_POWERSETTINGCHANGE, PM_REMOVE,
    PeekMessageW, QS_ALLINPUT, RegisterClassW, WM_POWERBROADCAST, WNDCLASSW, WS_OVERLAPPED,
};

use super::{ListError, Source};
use crate::l10n::Message;
use crate::monitors::{Area, Edid, Monitor, PanelSize};

/// Some changes are not reported to any window, so the list is reloaded after this time at the latest.
const AT_LATEST: Duration = Duration::from_secs(1);
/// A base block and its longest row of extensions.
const EDID_BYTES: usize = 128 * 256;
const DPI: f64 = 96.0;
/// The value of `GUID_CONSOLE_DISPLAY_STATE` while the monitors are switched off.
const DISPLAY_OFF: u8 = 0;

/// Whether the monitors are switched off to save power, as last reported.
static ASLEEP: AtomicBool = AtomicBool::new(false);

#[derive(Default)]
pub(super) struct Windows {
    /// The window that receives changes, created by the waiting thread; null if that failed.
    listener: Option<usize>,
}

impl Source for Windows {
    fn monitors(&mut self) -> Result<Vec<Monitor>, ListError> {
        let mut handles: Vec<HMONITOR> = Vec::new();
        // SAFETY: the callback gets back the pointer to `handles`, which outlives the call, and no other reference to it is used meanwhile.
        let done = unsafe { EnumDisplayMonitors(null_mut(), null(), Some(collect), (&raw mut handles) as LPARAM) };
        if done == 0 {
            return Err(ListError::Refused(Message::new("monitors-windows-silent")));
        }
        Ok(handles.into_iter().filter_map(monitor).collect())
    }

    fn wait(&mut self) -> Result<(), ListError> {
        self.listener.get_or_insert_with(|| listener() as usize);
        let millis = u32::try_from(AT_LATEST.as_millis()).unwrap_or(u32::MAX);
        // SAFETY: no handles are waited for, only this thread's messages; the message is valid for both calls.
        unsafe {
            MsgWaitForMultipleObjectsEx(0, null(), millis, QS_ALLINPUT, MWMO_INPUTAVAILABLE);
            let mut message: MSG = std::mem::zeroed();
            while PeekMessageW(&raw mut message, null_mut(), 0, 0, PM_REMOVE) != 0 {
                DispatchMessageW(&raw const message);
            }
        }
        Ok(())
    }
}

/// A monitor of an enumeration.
unsafe extern "system" fn collect(handle: HMONITOR, _context: HDC, _area: *mut RECT, handles: LPARAM) -> i32 {
    // SAFETY: `handles` is the pointer that `monitors` passed on.
    let handles = unsafe { &mut *(handles as *mut Vec<HMONITOR>) };
    handles.push(handle);
    1
}

/// What is known of a monitor; `None` if it has just gone.
fn monitor(handle: HMONITOR) -> Option<Monitor> {
    // SAFETY: the structure is plain data, and its size says which one it is.
    let mut info: MONITORINFOEXW = unsafe { std::mem::zeroed() };
    info.monitorInfo.cbSize = u32::try_from(size_of::<MONITORINFOEXW>()).ok()?;
    // SAFETY: as the size says, the pointer is to a MONITORINFOEXW.
    if unsafe { GetMonitorInfoW(handle, (&raw mut info).cast::<MONITORINFO>()) } == 0 {
        return None;
    }
    let RECT { left, top, right, bottom } = info.monitorInfo.rcMonitor;
    let (width, height) = (u32::try_from(right - left).ok()?, u32::try_from(bottom - top).ok()?);
    let panels = devices(&info.szDevice);
    let edids: Vec<Vec<u8>> = panels.iter().map(|panel| edid(panel).unwrap_or_default()).collect();
    let first = edids.first().map(Vec::as_slice).unwrap_or_default();
    let agree = |size: &PanelSize| edids.iter().all(|edid| PanelSize::of_edid(edid) == Some(*size));
    let (mut horizontal, mut vertical) = (0, 0);
    // SAFETY: both pointers are valid for a number each.
    let known = unsafe { GetDpiForMonitor(handle, MDT_EFFECTIVE_DPI, &raw mut horizontal, &raw mut vertical) } == 0;
    Some(Monitor {
        connector: text(&info.szDevice),
        edid: Edid::parse(first),
        panel_size: PanelSize::of_edid(first).filter(agree),
        area: Area { x: left, y: top, width, height },
        width,
        height,
        scale: if known && horizontal > 0 { f64::from(horizontal) / DPI } else { 1.0 },
        primary: info.monitorInfo.dwFlags & MONITORINFOF_PRIMARY != 0,
        // Two panels that show the same are one monitor of the desktop with two devices.
        mirrored: panels.len() > 1,
        asleep: ASLEEP.load(Ordering::Acquire),
    })
}

/// The interface paths of the panels that show this part of the desktop.
fn devices(adapter: &[u16]) -> Vec<String> {
    let mut found = Vec::new();
    for index in 0.. {
        // SAFETY: plain data.
        let mut device: DISPLAY_DEVICEW = unsafe { std::mem::zeroed() };
        device.cb = u32::try_from(size_of::<DISPLAY_DEVICEW>()).unwrap_or(0);
        // SAFETY: the name ends with a zero, as the system wrote it, and the structure is as large as it says.
        let there =
            unsafe { EnumDisplayDevicesW(adapter.as_ptr(), index, &raw mut device, EDD_GET_DEVICE_INTERFACE_NAME) };
        if there == 0 {
            break;
        }
        if device.StateFlags & DISPLAY_DEVICE_ACTIVE != 0 {
            found.push(text(&device.DeviceID));
        }
    }
    found
}

/// The EDID that the system keeps of a panel: `\\?\DISPLAY#DEL4066#5&1&UID1#{…}` is below `Enum\DISPLAY\DEL4066\5&1&UID1`.
fn edid(interface: &str) -> Option<Vec<u8>> {
    let mut parts = interface.strip_prefix(r"\\?\")?.split('#');
    let (class, model, instance) = (parts.next()?, parts.next()?, parts.next()?);
    let key = wide(&format!(r"SYSTEM\CurrentControlSet\Enum\{class}\{model}\{instance}\Device Parameters"));
    let (value, mut bytes) = (wide("EDID"), vec![0_u8; EDID_BYTES]);
    let mut len = u32::try_from(bytes.len()).ok()?;
    // SAFETY: the names end with zeros, and `len` says how much room the bytes have.
    let read = unsafe {
        RegGetValueW(
            HKEY_LOCAL_MACHINE,
            key.as_ptr(),
            value.as_ptr(),
            RRF_RT_REG_BINARY,
            null_mut(),
            bytes.as_mut_ptr().cast(),
            &raw mut len,
        )
    };
    bytes.truncate(usize::try_from(len).ok()?);
    (read == ERROR_SUCCESS).then_some(bytes)
}

/// A hidden window. Only windows are notified of display changes, and of sleep only those that subscribe.
fn listener() -> HWND {
    let class = wide("vxdisplay monitors");
    // SAFETY: the class name outlives the calls, the procedure has the due form, and a null window is accepted by none of the calls as a window.
    unsafe {
        let instance = GetModuleHandleW(null());
        let description = WNDCLASSW {
            lpfnWndProc: Some(hear),
            hInstance: instance,
            lpszClassName: class.as_ptr(),
            ..std::mem::zeroed()
        };
        RegisterClassW(&raw const description);
        let window = CreateWindowExW(
            0,
            class.as_ptr(),
            class.as_ptr(),
            WS_OVERLAPPED,
            0,
            0,
            0,
            0,
            null_mut(),
            null_mut(),
            instance,
            null(),
        );
        if !window.is_null() {
            RegisterPowerSettingNotification(window.cast(), &GUID_CONSOLE_DISPLAY_STATE, DEVICE_NOTIFY_WINDOW_HANDLE);
        }
        window
    }
}

/// Records whether the monitors sleep. Any other message simply ends the wait.
unsafe extern "system" fn hear(window: HWND, message: u32, wparam: WPARAM, lparam: LPARAM) -> LRESULT {
    if message == WM_POWERBROADCAST && u32::try_from(wparam) == Ok(PBT_POWERSETTINGCHANGE) && lparam != 0 {
        // SAFETY: with this message the system passes a pointer to this structure, valid until the procedure returns.
        let setting = unsafe { &*(lparam as *const POWERBROADCAST_SETTING) };
        let is_state = same(&setting.PowerSetting, &GUID_CONSOLE_DISPLAY_STATE);
        if is_state && setting.DataLength >= 1 {
            ASLEEP.store(setting.Data[0] == DISPLAY_OFF, Ordering::Release);
        }
    }
    // SAFETY: the values are passed on as they came.
    unsafe { DefWindowProcW(window, message, wparam, lparam) }
}

fn same(one: &windows_sys::core::GUID, other: &windows_sys::core::GUID) -> bool {
    (one.data1, one.data2, one.data3, one.data4) == (other.data1, other.data2, other.data3, other.data4)
}

/// The text before the first zero.
fn text(wide: &[u16]) -> String {
    let end = wide.iter().position(|unit| *unit == 0).unwrap_or(wide.len());
    String::from_utf16_lossy(wide.get(..end).unwrap_or_default())
}

fn wide(text: &str) -> Vec<u16> {
    text.encode_utf16().chain([0]).collect()
}
