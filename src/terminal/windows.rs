//! The console of the parent process, and a message box where there is none.
#![expect(unsafe_code, reason = "std and the console crates have no such calls")]

use windows_sys::Win32::Foundation::{HANDLE, INVALID_HANDLE_VALUE};
use windows_sys::Win32::Storage::FileSystem::{FILE_TYPE_DISK, FILE_TYPE_PIPE, GetFileType};
use windows_sys::Win32::System::Console::{
    ATTACH_PARENT_PROCESS, AttachConsole, GetConsoleWindow, GetStdHandle, STD_ERROR_HANDLE, STD_HANDLE,
    STD_INPUT_HANDLE, STD_OUTPUT_HANDLE, SetStdHandle,
};
use windows_sys::Win32::UI::WindowsAndMessaging::{MB_ICONERROR, MB_OK, MB_SETFOREGROUND, MessageBoxW};

const STREAMS: [STD_HANDLE; 3] = [STD_INPUT_HANDLE, STD_OUTPUT_HANDLE, STD_ERROR_HANDLE];

/// Joins the terminal of the program that started this one, so that commands can be read there.
///
/// Files and pipes that were given in place of the terminal stay: `vxdisplay settings > file`.
pub fn attach() {
    // SAFETY: handles of this process are read and written back as they were; nobody else changes them this early.
    unsafe {
        let given = STREAMS.map(|stream| (stream, GetStdHandle(stream)));
        if AttachConsole(ATTACH_PARENT_PROCESS) == 0 {
            return;
        }
        for (stream, handle) in given.into_iter().filter(|(_, handle)| is_redirected(*handle)) {
            SetStdHandle(stream, handle);
        }
    }
}

fn is_redirected(handle: HANDLE) -> bool {
    if handle.is_null() || handle == INVALID_HANDLE_VALUE {
        return false;
    }
    // SAFETY: any value may be asked for its type; one that is no handle has none.
    let kind = unsafe { GetFileType(handle) };
    kind == FILE_TYPE_DISK || kind == FILE_TYPE_PIPE
}

/// Tells the person at the screen what no terminal shows: a program from the Start menu that only ends is a riddle.
pub fn tell(sentence: &str) {
    // SAFETY: no arguments; the handles are only compared.
    let (console, output) = unsafe { (GetConsoleWindow(), GetStdHandle(STD_ERROR_HANDLE)) };
    if !console.is_null() || is_redirected(output) {
        return;
    }
    let wide = |text: &str| text.encode_utf16().chain([0]).collect::<Vec<u16>>();
    let (text, title) = (wide(sentence), wide("VX Display"));
    // SAFETY: both texts end with a zero and live until the call returns.
    unsafe {
        MessageBoxW(std::ptr::null_mut(), text.as_ptr(), title.as_ptr(), MB_OK | MB_ICONERROR | MB_SETFOREGROUND);
    }
}
