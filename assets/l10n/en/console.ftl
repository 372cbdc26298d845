### The console.

## none

none = —

## page

page-connection = Connection
page-exam = Exam
page-messages = Messages
page-settings = Settings
page-simulator = Simulator

## bar

bar-server = Server address
bar-reconnect = Reconnect
bar-run-check = Run check
bar-page = Page: { $page }

## link

link-connecting = Connecting
link-unconfirmed = Connected, unconfirmed
link-registered = Registered
link-unverified = Connected, pings not answered
link-refused = Refused
link-lost = Connection lost
link-round-trip-title = Round trip, last 10 minutes
link-no-pings = No pings answered yet
link-plot-spoken = Round trips of the last 10 minutes, { $count } pings
link-day-title = Last 24 hours
link-day-spoken = Last 24 hours: registered { $up } min, unconfirmed { $unconfirmed } min, down { $down } min, in steps of 5 minutes
link-connected-for = Connected for
link-reconnects = Reconnects, 24 h
link-events = Events received
link-last-event = Last event

## span

span-days = { $d } d { $h } h { $m } min
span-hours = { $h } h { $m } min

## preview

preview-spoken = The patient screen as it is now

## monitor

monitor-title = Patient monitor
monitor-main = the main monitor
monitor-other = not the main monitor
monitor-show = Show full screen
monitor-close = Close full screen

## notices

notices-title = Notices
notices-clear = Clear
notices-clear-hint = Empties this list. The messages stay.
notices-empty = No notices. Everything received follows the API document.
notices-protocol = Message
notices-exam = Exam
notices-link = Link
notices-program = Program
notices-times = { $count } times, { $first } to { $last }
notices-cleared = No new notices since the list was cleared.

## exam

exam-now = Now
exam-why = Why the screen shows this
exam-hide = Hide now
exam-hide-title = Hide the patient
exam-hide-hint = Removes the patient from the screen until the next patient is sent. F8 does the same in both windows.
exam-story = Shown and cleared
exam-story-empty = Nothing has been shown yet. Select a patient in VXvue or use the simulator.
exam-cleared = Cleared: { $rule }
exam-patient-shown = Patient shown
exam-step-shown = Step shown: { $step }
exam-phase = Phase: { $phase }

## phase

phase-waiting = Waiting
phase-ready = Preparing
phase-in-progress = In progress
phase-completed = Completed

## reason

reason-cleared = No patient is shown: { $rule }.
reason-not-connected = Not connected. Nothing is shown, because it could not be verified.
reason-nobody-named = No patient is shown: the server has not announced one (101) yet.
reason-hold = The connection was lost. The patient stays on the screen for { $time } and is then cleared.
reason-patient = Shows the patient from the last patient message (101).
reason-id-for-name = The ID is shown in place of the name: no name was received, or it cannot be drawn.
reason-no-name = No name or ID that can be shown was received.
reason-masked = The name or the birth date is masked (privacy settings).
reason-no-birth-date = No birth date is shown: no readable date was received.
reason-no-step = No body part is shown: no 601 (sendStepInfo) for this patient has arrived.
reason-step-alone = A body part arrived without a patient. Waiting for a 101 (setPatientInfo).
reason-demo = This is demo, simulated or recorded data, and is marked DEMO.
reason-hidden = Staff hid the patient. Nothing is shown until the next 101 (setPatientInfo).

## mark

mark-ok = done
mark-unsure = not confirmed
mark-none = nothing yet
mark-failed = failed
mark-running = running
mark-waiting = not reached
mark-skipped = skipped

## messages

messages-search = Search
messages-search-hint = Command, text, notice or time
messages-received = Received
messages-sent = Sent
messages-link = Link
messages-problems = Problems { $count }
messages-hide-pings = Hide pings
messages-hide-patient = Hide patient data
messages-show-patient = Show patient data
messages-show-patient-hint = Shows names, IDs and birth dates in this window
messages-pause = Pause
messages-go-on = Resume ({ $count } new)
messages-export = Export…
messages-details = Message
messages-details-empty = Select a row to see its text and what the API document says about each field. The arrow keys move up and down.
messages-connection = connection { $number }
messages-fields-left-out =
    { $count ->
        [one] and { $count } more field
       *[other] and { $count } more fields
    }
messages-overwritten = The retention time has passed: patient values were replaced by pseudonyms.
messages-copy = Copy
messages-not-in-document = The API document does not list this field.
messages-required = required
messages-optional = optional
messages-raw = Raw
messages-raw-hidden = Hidden: this text could not be parsed, so any part of it may identify a patient.
messages-raw-none = No text.
messages-close-reason = The text of the reason is not kept.
messages-empty = No messages yet. Every frame appears here once the connection opens.
messages-none-listed = No messages match the filters. Turn one off or clear the search.
messages-export-title = Export messages
messages-format = Format
messages-json-hint = One message per line, for programs
messages-csv-hint = A table, for spreadsheets
messages-rows = Rows
messages-rows-listed = Filtered rows
messages-rows-listed-hint = The rows that the list shows now
messages-rows-all = All rows
messages-rows-all-hint = Every row that is kept, whatever the filters
messages-patient-data = Patient data
messages-patient-hidden = Hidden
messages-patient-shown = Shown
messages-patient-warning = The file will contain names, IDs and birth dates. Protect it like a patient record.
messages-path = File
messages-save = Save
messages-cancel = Cancel
messages-cancel-hint = Stops writing the file
messages-close = Close

## task

task-done = Saved to { $place }
task-failed = Could not save: { $why }

## section

section-server = Server
section-monitors = Patient monitor
section-display = Patient screen
section-site = Site
section-privacy = Privacy
section-diagnostics = Diagnostics
section-exam = Times
section-link = Connection
section-console = This window
section-messages = Messages
section-relay = Relay
section-health = Monitoring
section-log = Logs
section-about = About

## settings

settings-reset = Reset
settings-reset-of = Reset { $key }
settings-save = Save
settings-save-of = Save { $key }
settings-large = Large
settings-small = Small
settings-none = None
settings-yes = Yes
settings-no = No
settings-empty = empty
settings-restart = Takes effect after a restart.
settings-locked = Locked by the administrator.
settings-stronger = Set by { $source }, which overrides the file.
settings-set-at-start = Set when the program was started, which overrides the file.
settings-problem = Not saved: { $why }

## monitors

monitors-arrangement = Arrangement
monitors-unknown = The system reports no monitors.
monitors-main = Main
monitors-second = Second
monitors-patient = Patient screen
monitors-never = No patient screen
monitors-identify = Identify
monitors-identity = Identity
monitors-connector = Connector
monitors-place = Size and place
monitors-use = Use for the patient
monitors-used = Used for the patient
monitors-use-of = Use monitor { $number } for the patient
monitors-mirrored = Mirrors another monitor
monitors-asleep = Asleep

## about

about-title = VX Display
about-program = This program
about-licences = Licences
about-version = Version
about-licence = Licence
about-licence-name = MIT or Apache-2.0
about-machine-file = Administrator's settings
about-user-file = This user's settings
about-logs = Logs
about-open-settings = Open settings folder
about-open-logs = Open log folder
about-keys = Keyboard

## licences

licences-own = You may use, copy and change it under either the MIT licence or the Apache License 2.0.
licences-others = It contains { $count } third-party components. Select one to read its licence.
licences-back = Back to the list

## keys

keys-pages = Pages
keys-reconnect = Reconnect
keys-search = Search messages
keys-hide = Hide the patient now (both windows)
keys-full-screen = Open and close the patient screen
keys-staff = Leave the patient screen (click it first)
keys-tab = Move between controls and activate them
keys-check = Run check

## check

check-run-at = Check run at { $time }
check-running = Check running since { $time }
check-back = Back to live
check-back-hint = Shows the running connection again
check-cancel = Cancel check
check-cancel-hint = Stops this check. The connection is not affected.

## rung

rung-address = Address
rung-port = Port
rung-websocket = WebSocket
rung-register = Registration
rung-ping = Ping
rung-data = Exam data

## simulator

simulator-half = Simulator

## recordings

recordings-half = Record and replay

## record

record-title = Record
record-hint = Records every message from the server with its time, so that the exam can be replayed exactly.
record-path = Recording file
record-holds = What should the file contain?
record-pseudonymised = Pseudonyms
record-real = Real patient data
record-choose = Choose whether to record real patient data.
record-pseudonymised-hint = Names, IDs and dates are replaced by pseudonyms of the same form.
record-real-hint = The file will contain names, IDs and birth dates. Protect it like a patient record.
record-start = Start recording
record-stop = Stop recording
record-running = Recording: { $events } events, { $size }, { $path }

## replay

replay-title = Replay
replay-path = Recording to play
replay-open = Open
replay-empty = Choose a recording from the list, or drop a file on this window.
replay-step = Next event
replay-close = Close replay
replay-progress = { $at } of { $length } · { $events } of { $of } events
replay-over = End of the recording.
replay-preview-hint = A replay stays in this window, marked DEMO. It never appears on the patient's monitor.
replay-reading = Reading the recording…

## sim

sim-send = Send as VXvue (2)
sim-to = To
sim-to-relay = Embedded relay
sim-to-server = This server
sim-id = Patient ID
sim-name = Name
sim-birth = Birth date
sim-null = null
sim-awkward = Test patient
sim-awkward-choose = Choose a test patient
sim-send-patient = Send patient
sim-body-part = Body part
sim-projection = Projection
sim-send-step = Send step
sim-start = Start exam
sim-complete = Complete exam
sim-pick-of = Pick { $what }
sim-raw = Raw frame
sim-raw-check = Check frame
sim-raw-send = Send frame
sim-raw-hint = Checked before it is sent. Exam events are marked as demo.

## drill

drill-title = Fault drill (embedded relay)
drill-dialect = Server dialect
drill-document = API document
drill-prototype = Prototype
drill-delay = Delay frames
drill-delay-unit = ms, up to 10 000
drill-drop = Drop frames
drill-drop-unit = % of frames
drill-order = Message order
drill-duplicate = Duplicate
drill-reorder = Reorder
drill-pings = Answer pings
drill-cut = Cut connections
drill-cut-hint = The display must show the loss at once and clear the name after the hold time.
drill-restart = Restart relay
drill-restart-hint = Stops for 3 s. The old name must not reappear.
drill-freeze = Freeze relay
drill-thaw = Thaw relay
drill-freeze-hint = Connected but silent; detected within 10 s.

## play

play-title = Whole exam
play-play = Play exam
play-pause = Pause exam
play-step = Next message
play-stop = Stop exam
play-progress = Patient { $patient } of { $patients } · next command: { $next }

## relay

relay-title = Embedded relay
relay-hint = Starts a test server on this computer and connects the display to it.
relay-start = Start embedded relay
relay-stop = Stop embedded relay
relay-listening = Listening on { $address } · clients: { $clients } · displays: { $displays }
relay-away = Offline for the drill ({ $address }) · clients: { $clients } · displays: { $displays }

## diagnose

diagnose-title = Diagnostics
diagnose-hint = Collects versions, system, monitors, settings, connection history, logs and notices in one zip file, without patient data. It is saved to:
diagnose-write = Write diagnostics

## simulator, recordings, settings, help

simulator-half-hint = Send patients, steps and whole exams as VXvue would.
recordings-half-hint = Record what the server sends, and play it again.
sim-preview = Patient screen
sim-send-patient-hint = Sends the patient (101), marked as demo.
sim-send-step-hint = Sends body part and projection (601), marked as demo.
sim-start-hint = Sends the start of the exam (1001).
sim-complete-hint = Sends the completion of the exam (1002).
sim-raw-check-hint = Shows how a display would read the text. Nothing is sent.
sim-raw-send-hint = Checks the text and sends it.
sim-to-relay-hint = Sends to the embedded relay of this program.
sim-to-server-hint = Sends to the server in the address field, over a second connection registered as VXvue.
sent-raw = The frame
sent-waiting = { $command }: sent. Waiting for the display…
sent-arrived = { $command }: received after { $time }. { $changes }
sent-nothing = Nothing changed on the patient screen.
sent-missed = { $command }: sent, but the display has not received it. { $why }
sent-missed-link = The display is not connected to a server.
sent-missed-drill = The fault drill delays or drops messages.
sent-missed-server = Check that the display is connected to the server that the message went to.
sent-missed-sender = The second connection to this server, as VXvue, is not open.
sent-missed-not-passed = Only a relay passes messages on: start the embedded relay and send to it.
sent-not = Not sent: { $why }
play-not-started = Not started. Next command: { $next }
play-play-hint = Plays the exams of three patients with pauses.
play-pause-hint = Stops after the last message; Play continues from there.
play-step-hint = Sends the next message now.
play-stop-hint = Goes back to the beginning.
relay-start-hint = Starts a server in this program and connects the display to it.
relay-stop-hint = Stops it; the display goes back to the server in the settings.
relay-free-port = Start on a free port
relay-free-port-hint = Uses any free port of this computer, this time only.
drill-document-hint = Answers as the API document says.
drill-prototype-hint = Answers as the prototype server does.
drill-duplicate-hint = Every event is sent twice. The screen must not change.
drill-reorder-hint = Neighbouring events are swapped.
drill-pings-hint = Without answers the display must show that pings are not answered.
drill-wrong-number = Enter a whole number from 0 to { $most }.
drill-hint = Each button causes a fault. What the display must then show appears here.
record-start-hint = Begins with the state of the connection, so that the replay shows the same.
record-stop-hint = Ends the file. It can be replayed at once.
record-replay = Replay it
record-replay-hint = Opens the recording that was just saved.
recordings-list = Recordings
recordings-refresh = Refresh
recordings-refresh-hint = Searches the folder again.
recordings-folder = Folder
recordings-looking = Looking for recordings…
recordings-none = No recordings in this folder. Enter another folder and press Enter.
replay-close-hint = Ends the replay. The recording is kept.
replay-open-hint = Reads the file and plays it in this window.
replay-cancel = Cancel reading
replay-cancel-hint = Stops waiting for the file.
replay-play = Play
replay-play-hint = Continues; at the end, starts again.
replay-pause = Pause
replay-pause-hint = Pauses the recording at this point.
replay-step-hint = Plays the next event, and pauses.
replay-restart = From the start
replay-restart-hint = Goes back to the beginning of the recording.
replay-speed-hint = How many times as fast as it was recorded.
replay-position = Position
replay-position-hint = Drag it, or use the arrow keys, to go to another time.
toast-folder = Open folder
toast-folder-hint = Shows the folder of the file.
toast-close = Close
settings-search = Search settings
settings-search-hint = A word of a title, a description or a value. Esc clears it.
settings-none-found = No setting matches “{ $sought }”.
settings-undo = Undo
settings-undo-of = Undo the change of “{ $key }” (Ctrl+Z)
# In place of a setting's key in a sentence.
settings-titled = “{ $title }”
settings-on = On
settings-off = Off
settings-from-to = { $min } to { $max }
settings-auto = Automatic
settings-auto-or = Automatic, or { $range }
settings-not-within = Not valid. Allowed: { $range }.
settings-default = Default: { $default }
settings-now = Now: { $value }
settings-now-assumed = Now: { $value }, as the monitor reports no size
settings-pairs = Several pairs in rotation, such as ko,en; vi
settings-system-language = System language
settings-reset-hint = Removes the value from the file, so that the default applies.
settings-save-hint = Writes the value to the settings file (Enter).
group-connection = Server and connection
group-only-monitor = Which monitor
group-monitor-use = Power and keys
group-look = Language and look
group-texts = Own texts
group-content = What the patient sees
group-legibility = Legibility
group-clearing = When the screen is cleared
group-window = Language and look
group-administration = Administration
exam-step-now = Step: { $step }
exam-story-hidden = Names, IDs and birth dates are not listed here; only the patient screen shows them.
reason-hold-back = The connection was lost for a moment and is back. The server has not confirmed the patient yet; the patient is cleared { $time } after the loss.
monitor-setting = Open monitor settings
monitor-setting-hint = Choose the patient monitor, or allow the only one.
monitor-unplugged = { $name } was disconnected at { $at }. The patient screen comes back when it is connected again.
monitor-only = No patient monitor is connected. Connect one, or allow this monitor in the settings.
monitor-doubtful = Monitor { $name } may not be the patient's. If it faces the patient, choose it in the settings.
monitor-moved = The patient screen was on { $was }; now { $name } would be used. In the settings, choose the monitor that faces the patient.
monitors-identify-hint = Shows a large number on each monitor for three seconds.
monitors-use-hint = Recognises this monitor by its identity, whatever it is connected to.
find-title = Help
find-link = Is the connection working, and if not, why? What does the patient see?
find-message = Every message sent and received, with what the API document says about it.
find-cleared = Why is the patient shown, or no longer shown?
find-try = Try patients, steps and faults without VXvue.
find-record = Record what the server sends, and replay it.
find-monitor = Which monitor is the patient's? Language, privacy, times, logs.
keys-help = This help
keys-copy = Copy the chosen message
keys-undo = Undo the last change of a setting
keys-zoom = Larger, smaller, usual size
keys-list = Move in a list
key-name-ctrl = Ctrl
key-name-shift = Shift
key-name-enter = Enter
key-name-space = Space
key-name-tab = Tab
key-name-page-up = PgUp
key-name-page-down = PgDn
key-name-home = Home
key-name-end = End
key-name-esc = Esc
hint-title = Welcome
hint-text = This window shows whether the patient screen is connected to VXvue and what the patient sees. Enter the address of VXvue's server at the top; the connection check says what to do if something is wrong. To see it work without VXvue, start the demo.
hint-demo = Start demo
hint-demo-hint = Starts the embedded relay and plays an exam on it, marked DEMO.
hint-close = Do not show again
hint-close-hint = Press F1 to see where to find what.
about-open-settings-hint = Shows the folder of this user's settings file.
about-open-logs-hint = Shows the folder of the log files.
diagnose-write-hint = Collects everything and writes the zip file.
diagnose-cancel-hint = Stops; no file is left.
licences-back-hint = Shows all components again.

## the frame, the connection page and the messages

bar-server-meant = Use { $address }
bar-recent = Recent servers
bar-recent-none = No server has answered yet.
bar-recording-real = Recording patient data
bar-recording-pseudonyms = Recording, pseudonyms
bar-recording-hint = The server's messages are being recorded. Opens the page where you can stop it.
bar-run-check-hint = Checks the connection step by step, alongside the running one
bar-reconnect-hint = Closes the connection and opens it again
state-connecting = Connecting
state-unconfirmed = Unconfirmed
state-registered = Registered
state-unverified = No ping answer
state-refused = Refused
state-lost = Disconnected
tray-open = Open console
tray-hide = Hide patient
look-title = Theme, language and zoom
look-theme = Theme
look-light = Light
look-dark = Dark
look-language = Language
look-language-auto = System language
look-zoom = Zoom
look-smaller = Zoom out
look-usual = Back to 100 %
look-larger = Zoom in
link-typical = Typical { $middle } ms, slowest 1 in 20: { $high } ms
link-plot-millis = { $millis } ms
link-plot-minutes = { $minutes } min ago
link-plot-now = now
link-plot-point = { $millis } ms at { $time }
address-for-now = This address is used until the program ends. The saved address is { $home }.
# The program was started with an address of its own, $home.
address-for-now-started = This address is used until the program ends. The program was started with { $home }.
address-test = Connected to the test server in this program. The saved address is { $home }.
address-test-started = Connected to the test server in this program. The program was started with { $home }.
address-kept-started = This address is saved. The program was started with { $home } and will use that again when it is started in the same way.
address-keep = Keep this address
address-keep-hint = Saves this address in the settings
address-back = Back to { $address }
step-test-server = Start a test server
step-test-server-hint = Starts a test server on this PC and connects the display to it
step-wss = Use wss://
step-wss-hint = Connects to the same server with encryption
step-ws = Use ws://
step-ws-hint = Connects to the same server without encryption: names and birth dates can be read on the network
step-firewall = Open Windows Firewall
step-firewall-hint = Shows whether Windows lets VX Display connect
firewall-not-shown = The firewall could not be shown: { $reason }
notices-past = No longer current
notices-message = Show message
notices-message-hint = Opens the message that this is about
notices-message-gone = This message is no longer kept.
monitor-not-shown = Not shown
monitor-allow = Allow this monitor
monitor-allow-hint = Lets the patient screen cover the only monitor. The staff key returns to this window.
messages-list = Messages
messages-time = Time
messages-way = Direction
messages-command = Command
messages-text = Text
messages-size = Size
messages-edge-hint = Drag to change the width. Double-click for the usual width.
field-select-all = Select all
field-paste = Paste
field-copy = Copy
field-cut = Cut
messages-sorted-down = { $column }, descending
messages-sorted-up = { $column }, ascending
messages-sort-hint = Click or Enter: sort. Left and right arrow: column width, Home: usual width.
messages-filters-hint = Which rows are listed
messages-filters = Filters
messages-problem = problem
messages-count = { $listed } of { $all }
messages-searching = Searching, { $listed } of { $all } so far
messages-zone = times in UTC{ $offset }
messages-new = { $count } new
messages-to-newest = To the newest
messages-to-newest-hint = Clears the selection and follows new messages
messages-search-clear = Clear the search
messages-types-all = Types: all
messages-types = Types: { $listed } of { $all }
messages-types-hint = Which types of messages are listed
messages-way-hint = Shows or hides these messages
messages-hide-pings-hint = Hides pings and their answers, unless one is a problem
messages-hide-patient-hint = Hides names, IDs and birth dates in this window
messages-problems-hint = Lists only messages with a problem
messages-problem-above = Newer problem
messages-problem-below = Older problem
messages-pause-hint = Stops listing new messages. They are kept.
messages-export-hint = Saves messages to a file
messages-back = Back
messages-back-hint = Back to the page you came from
messages-copy-as = Copy as
messages-hidden-value = hidden ({ $value })
copy-json = Copy the message (JSON)
copy-row = Copy the row
copy-table = Copy the table
copied-json = Message copied
copied-row = Row copied
copied-table = Table copied, rows: { $count }
messages-patient-safe = Names, IDs and birth dates are hidden in the file.
export-done = Saved to { $place }
export-failed = Could not save: { $why }
browse = Browse…
browse-hint = Choose the file in the system's dialog
file-window-missing = This desktop has no window for choosing files. Type the path instead.
