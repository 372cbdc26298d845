### The help of the command line. Names of commands and options, values, and placeholders in capitals stay as they are.
### Without a full stop; what stands in backquotes can be typed.

## Around the texts

help-usage = Usage
help-commands = Commands
help-arguments = Arguments
help-options = Options
# Follows the text of an option.
help-default = [default: { $value }]
# Follows the help of the program. The code of each kind of ending stands before its meaning.
help-after =
    Without a command, `run` is used.

    Exit codes: 0 done, 1 failed (unreachable, refused), 2 wrong usage or settings, 70 internal error under a supervisor

## The commands

help-program = VX Display: the patient-facing second screen of an X-ray room
help-run = Show the patient screen for a server (the default)
help-demo = Run the demo exam: embedded relay, scripted patients and the patient screen
help-relay = Run the relay, which serves displays in place of VXvue's server, without a window
help-send = Send one exam event to a server as VXvue (2), marked as demo
help-settings = List every setting, its value and where it comes from
help-monitors = List the monitors and show which one the patient screen uses
help-card = Show a card for mounting the patient’s monitor: distances, scripts, contrast
help-status = Show the status of the running display
help-autostart = Start the display at login, or stop doing so
help-watch = Print what the screen would show, one line per change, without a window
help-check = Check the connection step by step, and say what is wrong and what to do
help-replay = Print what the screen would show for a recording, without a window
help-shots = Save a picture of every state of the patient screen, without a window or a display
help-texts = Export the program's texts as files, or check a site's own
help-alias = Show what the screen would draw for an alias of a body part, or for a whole list of them
help-diagnose = Write what support needs to know to a zip file, without patient data
help-licenses = Print the licences of the program and everything in it
help-help = Print help for a command

## Options of several commands

help-print-help = Print help
help-print-version = Print version
help-config = Read this settings file instead of the user's
help-server = Server address, such as ws://localhost:55111
help-json = Print one JSON object
help-json-array = Print one JSON array
help-json-lines = Print one JSON object per line
help-show-patient-data = Print names, IDs and dates instead of ***
help-language = Language of the patient screen, or two with the large one first, such as ko,en

## Options of the window

help-windowed = Open the console, the technologist's window
help-fullscreen = Show the patient screen full screen on its monitor
help-monitor = Patient-facing monitor: second, primary, a number or an identity from `vxdisplay monitors`
help-allow-only-monitor = Let the patient screen fill the only monitor
help-supervised = Run under a supervisor that restarts the display after a crash or a hang
help-renderer = Graphics backend of the console; cpu needs no graphics driver

## relay

help-relay-listen = Address and port to listen on, such as 127.0.0.1:55111; port 0 takes a free one
help-relay-dialect = Behave as the API document says, or like the prototype server
help-relay-allow-host = Host name by which displays may reach this relay, besides localhost and this computer's own name; can be repeated
help-relay-bridge = Address of a NATS server to publish this room to, or to follow another room from (settings relay.bridge_…); can be repeated
help-relay-demo = Play the demo exam to the displays

## send

help-send-patient = Announce a patient (101 setPatientInfo)
help-send-step = Announce a step (601 sendStepInfo)
help-send-start = Start the exam (1001 eventStartExam)
help-send-complete = Complete the exam (1002 eventCompleteExam)
help-send-patient-id = Patient ID
help-send-patient-name = DICOM person name, such as Hong^Gildong=洪^吉洞=홍^길동; null if omitted
help-send-patient-birth = Birth date as YYYY-MM-DD; null if omitted
help-send-step-body = Body part, such as CHEST
help-send-step-projection = Projection, such as PA

## monitors, status, autostart

help-monitors-monitor = Show which monitor this choice selects: second, primary, a number or an identity
help-card-monitor = Monitor to show the card on: second, primary, a number or an identity
help-card-shots = Write the card to this folder as card.png instead of showing it
help-status-server = Server of the display to ask, such as ws://localhost:55111
help-autostart-enable = Start `vxdisplay run --supervised` at login
help-autostart-disable = Stop starting the display at login
help-autostart-status = Show what starts at login, for whom, and whether it is this program
help-autostart-machine = For all users of this computer; requires administrator rights
help-autostart-systemd = Use a systemd user unit instead of a desktop entry (Linux)

## check, replay, shots

help-check-timeout = How long the whole check may take, 1 to 10 seconds
help-check-watch = Watch the connection: one line for each change, until Ctrl+C
help-replay-file = Recording to replay
help-replay-speed = Speed relative to the recording, 0.1 to 1000, or max
help-shots-folder = Folder for the PNG files; created if missing, and files of the same names are replaced
help-shots-size = Width and height of the pictures, in pixels
help-shots-theme = Colours of the patient screen

## texts, diagnose

help-texts-export = Write the texts of all languages as files, with comments, to edit or translate
help-texts-export-folder = Folder to write to; created if missing, and no file in it is replaced
help-texts-check = Check a folder as site.texts would read it: each mistake with file, line and reason
help-texts-check-folder = Folder to check
help-alias-body = Alias of the body part, such as "R KNEE"
help-alias-projection = Alias of the projection, such as AP
help-alias-file = Text file with one alias a line, the projection after a tab
help-alias-json = Print one JSON object, of a list one a line
help-diagnose-out = Zip file to write
help-diagnose-force = Replace the file if it exists
help-diagnose-no-check = Skip the connection check, which takes up to 5 seconds

## What is wrong with an argument

# Times in seconds.
help-wrong-timeout = a check takes { $min } to { $max } seconds
help-wrong-speed = write a number from 0.1 to 1000, such as 10, or max
help-wrong-size = write width and height from 64 to 8192, such as 1920x1080
help-wrong-place = options of a command stand after it, for example: vxdisplay watch --server ws://localhost:55111
