# What the commands print (ids of src/commands and main.rs).
### Commands, options, names of settings and variables, file names and addresses stay as they are.
### $reason: one of the reasons of reasons.ftl. An error follows "vxdisplay: ".

## Errors of all commands

# $problems: what is wrong, one per line.
settings-not-used =
    the settings cannot be used:
    { $problems }
system-error = the system reported an error: { $reason }
output-not-written = the output could not be written: { $reason }. Make room where the output goes, or send it elsewhere, and start the command again.
interrupt-not-heard = Ctrl+C and SIGTERM cannot be received: { $reason }
folder-not-made = the folder { $folder } cannot be created: { $reason }. Choose another folder.

## What is said about a file instead of the system's message: parts of sentences, without a full stop

file-not-regular = it is not a regular file
file-silent = it delivered nothing more within 5 s
file-too-large = it is too large
file-not-utf8 = it is not UTF-8
file-too-deep = its braces are nested too deeply
file-not-there = it does not exist
file-no-name = it is not the name of a file
file-locked = another program has been writing in this folder for 5 s
file-of-another = it belongs to another user
internal-error = an internal error

## Mistakes in a site's own texts: parts of sentences, without a full stop. $id, $name: a message of a file.

site-not-a-tag = not a language tag, such as ko, zh-Hans or pt-BR
# $character: in quotes.
site-undrawable = no bundled font can draw { $character }
# $names: files.
site-no-file = it has none of the files { $names }
site-not-a-message = this is not a message (id = text)
site-unknown = { $id }: the program has no such message
site-empty = { $id }: it has no text
# $name: a form of a message.
site-form-missing = { $name } is missing
# $argument: the name of an argument.
site-strange = { $name }: { $argument } is not one of its arguments
# $argument: another message, a term or a function.
site-reference = { $name }: { $argument } cannot be used here; only the message's own arguments can
# $why: site-missing, or one of the reasons of Fluent.
site-flaw = { $id }: { $why }
site-missing = the message is missing

## check

# The names of the rungs, in front of their lines.
check-name-address = address
check-name-port = port
check-name-websocket = websocket
check-name-register = register
check-name-ping = ping
check-name-data = data
check-no-thread = the check could not be started: { $reason }. Close other programs and try again.
# $rung: one of the names above.
check-failed = the connection check failed at "{ $rung }". { $why }
# $server: the address of the server; $zone: such as +09:00.
check-watching = Watching the connection to { $server }; Ctrl+C ends. Times are local (UTC{ $zone }).

## settings

explain-none = (none)
# $source: where a value comes from.
explain-locked = { $source } (locked)
explain-files = Files
explain-machine = machine
explain-policy = policy
explain-user = user
explain-user-not-read = user (not read)
explain-config = config
explain-logs = logs
# $name: one of those above. .missing: the file does not exist.
explain-file = { $name }: { $path }
    .missing = { $name }: { $path } (not there)
explain-no-file = { $name }: none (no home folder)
# $note: without a full stop.
explain-note = Note: { $note }.

## monitors

monitor-identity = identity
monitor-connector = connector
monitor-place = place
monitor-diagonal = diagonal
monitor-inches = { $inches } inches
monitor-is = is
# What a monitor is.
monitor-chosen = chosen
monitor-primary = primary
monitor-mirrored = mirrored
monitor-asleep = asleep
monitors-no-display = the monitors cannot be listed, because there is no display ({ $reason }). Start vxdisplay in a desktop session, or set DISPLAY or WAYLAND_DISPLAY.
# $why: one of those below.
monitors-refused = the monitors cannot be listed: { $why }
monitors-x-server-said = the X server said: { $reason }
monitors-compositor-said = the Wayland compositor said: { $reason }
monitors-windows-silent = Windows did not list them
monitors-unsupported = the monitors of this system cannot be listed
monitors-not-followed = the monitors cannot be watched

## relay

listening = listening on { $address }
# $host: a host, as it stands before the colon of the port.
listen-port-in-use = another program, perhaps VXvue's own server, is listening on { $address }. Stop it, or choose another port with --listen { $host }:0.
listen-not-permitted = the system does not allow listening on { $address }. Choose another port with --listen, 1024 or above (on Windows, one that is not reserved).
listen-no-such-address = this computer has no address { $address }. Choose one of its own addresses, or 127.0.0.1, with --listen.
listen-refused = the relay could not listen on { $address }: { $reason }. Try --listen 127.0.0.1:0.

## send

# $date: what was given.
send-birth-date = --birth { $date } is not a possible birth date. Write it as YYYY-MM-DD, for example 1988-02-14.
send-blank-id = --id is blank, and a patient without an id cannot be announced. Give one, for example --id DEMO-1.
send-timed-out = { $server } was not reached within { $seconds } s. Check the address, and whether the server is running.
# .numbered: with an error number.
send-register-refused = { $server } refused the registration as VXvue (2) without an error number. Check the server's log.
    .numbered = { $server } refused the registration as VXvue (2) with error { $number }. Check the server's log.
    .token = { $server } refused the registration as VXvue (2) with error { $number }. If it is a relay that requires a senders’ token, put the token in the address: --server ws://x:TOKEN@HOST:PORT.
send-event-refused = { $server } refused the event without an error number. Check the server's log.
    .numbered = { $server } refused the event with error { $number }. Check the server's log.
    .token = { $server } refused the event with error { $number }. If it is a relay that requires a senders’ token, put the token in the address: --server ws://x:TOKEN@HOST:PORT.
send-closed = { $server } closed the connection before the event was delivered. Check the server's log.
send-unconfirmed = unconfirmed: { $server } did not answer the registration; some servers never do. The event is sent anyway.
link-no-thread = the connection could not be started: { $reason }. Close other programs and try again.

## watch and replay: parts of a line, with bars between them

# $link: a state of the link; $number: which connection since the start.
watch-link = link { $link } (connection { $number })
watch-patient = { $id } { $name }, born { $birth }
printing-no-thread = printing could not be started: { $reason }. Close other programs and try again.
printing-stopped = printing stopped because of an internal error. Start the command again.
replay-not-opened = { $file } cannot be opened: { $reason }. Check the name and the permissions.
replay-no-thread = the replay could not be started: { $reason }. Close other programs and try again.

## shots and texts

shots-not-written = { $file } cannot be written: { $reason }. Free some space there, or choose another folder.
card-title = Installation card
card-close = Esc or F11 closes this card.
card-frame = The thin frame must be visible on all four sides.
card-readable = Readable from { $distance } m
card-ruler = This ruler must be { $length } mm long. If it is not, correct display.diagonal_in.
card-monitor = Monitor: { $identity } ({ $connector })
card-no-monitor = Monitor: unknown, this is a picture
card-size = { $width } × { $height } pixels, scale { $scale }, { $diagonal } inches
card-legible = Smallest text for patients at { $distance } m: capitals of { $millimetres } mm, { $pixels } pixels
card-sides = Top left and right: the right and the left of a patient facing the screen, as the figure has them.
card-contrast = Every square must differ from its background; the number is its contrast.
card-writings = All names must be complete, without empty boxes.
shortage-of-size = From { $distance } m, a screen of { $diagonal } inches is too small: texts are smaller than they should be.
shortage-of-room = From { $distance } m, a screen of { $diagonal } inches has no room for: { $left-out }.
shortage-labels = labels
shortage-steps = words of the steps
shortage-hints = hints
shortage-language = second language
shortage-figure = figure
shortage-announced = body part or projection as received
card-display-runs = VX Display is running for { $server }, and the card must not cover its patient; end it first, or save a picture with --shots DIR
shots-no-png = a picture cannot be saved as PNG: { $reason }
texts-not-written = { $file } cannot be written: { $reason }.
    .exists = { $file } cannot be written: { $reason }. Choose a folder without such files; existing files are not replaced.
texts-none = There are no texts in this folder.
# $languages: language tags.
texts-right = The texts are correct: { $languages }.
# $language: the language. $text: what does not fit. $size: a screen, such as 800x600.
texts-too-long = { $language }: “{ $text }” does not fit on a screen of { $size }. Shorten it.

## diagnose

# $bytes: a number; $entries: names of the files in it.
diagnostics-written = { $path } ({ $bytes } bytes, without patient data): { $entries }

## autostart

# $files: one or more files. .machine: for all users of this computer.
autostart-enabled = VX Display starts with the desktop of this user: { $files }
    .machine = VX Display starts with the desktop of every user: { $files }
autostart-reload = In a session that is already running, first run: systemctl --user daemon-reload
autostart-disabled = VX Display does not start with the desktop of this user: { $files } removed
    .machine = VX Display does not start with the desktop of every user: { $files } removed
autostart-nothing-to-remove = VX Display does not start with the desktop of this user: there was nothing to remove
    .machine = VX Display does not start with the desktop of every user: there was nothing to remove
autostart-this-user = this user
autostart-all-users = all users
autostart-not-enabled = not enabled
# $program: one of the programs below.
autostart-by-desktop-entry = enabled by a desktop entry that starts { $program }
autostart-by-systemd-unit = enabled by a systemd user unit that starts { $program }
autostart-by-run-key = enabled by a Run key that starts { $program }
autostart-this-program = this program
autostart-other-program = a different vxdisplay; `enable` switches to this one
autostart-missing-program = a program that no longer exists; `enable` switches to this one, `disable` removes it
autostart-unreadable-program = a command that cannot be read; `enable` replaces it
autostart-no-program = the path of this program is not known: { $reason }. Start it by its full path.
# $reason: one of those below.
autostart-unfit = the program cannot be started from the path { $path }: { $reason }. Move the program to a folder with a plain name.
autostart-not-text = it is not valid text
autostart-control-character = it contains a control character
# $character: in quotes.
autostart-character = it contains { $character }, which cannot be written there
autostart-no-home = this user has no home folder. Set HOME or XDG_CONFIG_HOME.
autostart-not-allowed = only an administrator may change { $place }. Run this command with sudo, or as administrator on Windows.
autostart-place = { $place }: { $reason }. Check its permissions and the disk.
autostart-no-systemd = there is no systemd on this system. Leave out --systemd.

## status

status-server = Server
status-version = Version
status-running = Running for
status-link = Link
status-connection = Connection
status-exam = Exam
status-screen = Patient screen
status-renderer = Renderer
status-last-frame = Last frame
status-last-event = Last event
status-restarts = Restarts
status-notices = Notices
# $started: the address with which the program was started.
status-server-chosen = { $server } (chosen in the window; started for { $started })
status-no-renderer = none
# States of the link. .meaning: with what the state means.
link-name-connecting = connecting
    .meaning = connecting (not connected yet, or waiting to be registered)
link-name-unconfirmed = unconfirmed
    .meaning = unconfirmed (connected; the server did not answer the registration)
link-name-registered = registered
    .meaning = registered (connected and registered)
link-name-unverified = unverified
    .meaning = unverified (connected; the server does not answer pings, so its silence proves nothing)
link-name-refused = refused
    .meaning = refused (the server refuses this display)
link-name-lost = lost
    .meaning = lost (the connection was lost; the display keeps trying to reconnect)
# Phases of an exam. .meaning: with what the phase means.
phase-name-waiting = waiting
    .meaning = waiting (no patient is selected)
phase-name-ready = ready
    .meaning = ready (a patient is selected)
phase-name-in-progress = in_progress
    .meaning = in_progress (the exam is in progress)
phase-name-completed = completed
    .meaning = completed (the exam is completed)
status-no-connection = none yet
status-first-connection = the first since the start
status-connection-number = number { $number } since the start
status-screen-windowed = in a window
status-screen-shown = full screen on { $monitor }
# $why: a sentence of the running program.
status-screen-hidden = hidden: { $why }
status-restarted = { $count }, the last one because: { $reason }
# $span: a time, as below.
status-ago = { $span } ago
status-no-frame = none yet
status-no-event = none yet, normal while the room is idle
status-minutes = { $minutes } min { $seconds } s
status-hours = { $hours } h { $minutes } min
status-days = { $days } d { $hours } h
status-unknown-time = an unknown time
status-nobody-runs = VX Display is not running for { $server } and this user. Start it with: vxdisplay run
# $running: the addresses of the servers of those that run.
status-several = VX Display is not running for { $server }, but it is for { $running }. Choose one with --server.
status-refused = VX Display is running but does not report its status: { $why }
ask-nobody-runs = VX Display is not running for this server and user.
ask-silent = VX Display is running but did not answer within { $seconds } s. It may hang: end it and start it again.
ask-garbled = VX Display is running, but its answer cannot be read. It may be another version: end it and start it again.
ask-broken = VX Display is running, but the connection to it broke: { $reason }. Try again.

## run and demo

# .opened: its console was opened.
runs-already = VX Display is already running for { $server }.
    .opened = VX Display is already running for { $server }; its window was opened.
window-not-opened = VX Display is already running but could not open its window: { $why }
demo-own-server = the demo starts its own server; --server is not used
display-ended = the display ended with exit code { $code }. The log says why.
# $seen: one of those below.
window-no-display = no window could be opened, because there is no display: { $seen }. Start vxdisplay in a desktop session, or set DISPLAY or WAYLAND_DISPLAY; `vxdisplay watch` works without a window.
window-no-variable = neither DISPLAY nor WAYLAND_DISPLAY is set
window-x-server-silent = the X server that DISPLAY names does not answer
window-compositor-silent = the Wayland compositor that WAYLAND_DISPLAY names does not answer
# $reason: what the system said, or window-system-silent.
window-refused = no window could be opened ({ $reason }). Start vxdisplay in a desktop session; `vxdisplay watch` works without a window.
window-system-silent = the window system did not start
desktop-gone = the desktop is gone: its window system no longer answers
display-no-thread = a thread of the display could not be started: { $reason }. Close other programs and try again.
supervisor-no-thread = a thread of the supervisor could not be started: { $reason }. Close other programs and try again.
# $why: one of those below.
log-warning = warning: { $why }
log-no-folder = there is no log file, because this user has no home folder; set log.file = false to turn off this warning
log-not-writable = there is no log file, because nothing can be written to { $folder } ({ $reason }); check its permissions, or set log.file = false
link-busy = The link is busy and cannot take another command now. Try again in a moment.
link-ended = The link has ended. Start the program again.
link-message-too-long = The message is longer than 256 KiB and was not sent. Make it shorter.

# vxdisplay alias: what would be drawn, by the ids of the site's file.
alias-not-read = the list { $file } cannot be read: { $reason }. Name a text file with one alias per line.
alias-no-figure = No figure: the texts alone are shown.
alias-figure = Figure: { $region }, side: { $side }, view: { $view }, position: { $position }
alias-words = Words ({ $language }): { $text }
alias-hint = Hint ({ $language }): { $text }
# A list's last line.
alias-count = Aliases: { $count }, without a figure: { $none }

## Mistakes in the files of a site

# $name: a message or a form of it. $character: in quotes.
site-undrawable-in = { $name }: no bundled font can draw { $character }
# U+FFFD marks a lost letter.
site-lost-letter = { $name }: a letter was lost; write the text again and save the file as UTF-8
# $text: how it reads now. $meant: how it was meant.
site-misread = { $name }: “{ $text }” was saved in another encoding and probably means “{ $meant }”; write it again and save the file as UTF-8
# $code: its number (U+001B).
site-control = { $name }: it contains the control character { $code }; take it out
site-blank = { $name }: the text is empty
site-too-long = { $name }: the text has { $letters } characters; at most { $most } fit on the screen
# $line: where it stands first.
site-twice = { $name } is already in line { $line }
site-form-unknown = { $name }: the message has no such form
# $argument: the name of an argument.
site-argument-missing = { $name }: { $argument } is left out
site-sides = { $name }: left, right and both must have different texts
site-swapped = { $name }: left and right are swapped
site-side-named = { $name }: “{ $text }” names a side that does not belong here: { $side }
site-stray = the program reads no file of this name
site-not-in-a-language = put it into the folder of its language, such as ko
file-utf16 = it is UTF-16; save it as UTF-8

## Mistakes in the file of site.procedures. Names in brackets and ids stay as they are

procedures-vocabulary = [vocabulary] is a table of lists of words
procedures-begin = each alias begins with [[procedure]]
# $name: what is written.
procedures-table = { $name }: only [[procedure]] and [vocabulary] are read
# $id: what is written.
procedures-id = { $id }: no region, part, side, view or position has this id
procedures-list = { $id }: write a list of words in quotation marks
procedures-word = { $id }: write each word in quotation marks, with a letter or digit at least
# $key: what is written.
procedures-key = { $key }: only body, projection, region, side, view, position, words and hint are read
procedures-no-body = this [[procedure]] has no body, the name of the body part
# $key: a key of the file.
procedures-text = { $key }: write a text in quotation marks
# $value: what is written, in quotes. $known: what may be written.
procedures-value = { $key }: { $value } is none of its values: { $known }
procedures-languages = { $key }: write a text for each language, such as { $key }.en = "…"
# $why: site-not-a-tag.
procedures-tag = { $key }: { $why }
# $most: a number.
procedures-line = { $key }: write one line of at most { $most } characters

## vxdisplay status: why the display was restarted, and what a running display refuses

# $code: a number.
restart-internal-error = an internal error (exit code { $code })
restart-exit-code = exit code { $code }
# $signal: the number of a signal.
restart-signal = signal { $signal }
# $seconds: a number.
restart-hung = its frame loop hung for { $seconds } s
restart-silent = its process was silent for { $seconds } s
restart-no-picture = it painted nothing for { $seconds } s
restart-not-started = it could not be started
instance-not-a-question = the question is not a line of JSON such as { $example }
# $known: words in quotes, with commas between them.
instance-unknown-question = this version answers only { $known }
# $kib: a number.
instance-question-too-long = the question is longer than { $kib } KiB
instance-keeps-its-desktop = it is running on a desktop and does not make way

## Mistakes on the command line. Options, placeholders and values stay as they are

# $what: one of the sentences below.
usage-mistake = error: { $what }
# $argument: what was typed.
usage-unknown-argument = there is no argument ‘{ $argument }’ here
# $command: what was typed.
usage-unknown-command = there is no command ‘{ $command }’
# $argument: an argument with the placeholder of its value.
usage-value-missing = ‘{ $argument }’ needs a value
# $value: what was typed.
usage-wrong-value = ‘{ $value }’ is not a value for ‘{ $argument }’
# $what: a sentence. $why: what is expected.
usage-because = { $what }: { $why }
usage-too-many-values = ‘{ $argument }’ takes no further value ‘{ $value }’
# $wanted, $given: numbers.
usage-value-count = ‘{ $argument }’ needs { $wanted } values, not { $given }
usage-equals-sign = write an equals sign between ‘{ $argument }’ and its value
# $others: arguments.
usage-conflict = ‘{ $argument }’ cannot be used with { $others }
usage-conflict-unknown = these arguments cannot be used together
usage-repeated = ‘{ $argument }’ can be given only once
# $arguments: a list.
usage-required = these arguments are missing: { $arguments }
# $command: the command line so far. $commands: a list.
usage-command-missing = ‘{ $command }’ needs a command: { $commands }
usage-not-unicode = an argument is not Unicode text
usage-other = the command line cannot be read
# $values: a list.
usage-allowed = Possible values: { $values }
# $names: one or more, each in quotes.
usage-similar = Did you mean { $names }?
# $name: an option, a command or a value.
usage-quoted = ‘{ $name }’
# $argument: what was typed; it begins with a hyphen.
usage-as-value = If ‘{ $argument }’ is a value, write ‘-- { $argument }’.
# $command: what to type.
usage-more = For more information, run ‘{ $command }’.

## relay: TLS, senders, page

relay-in-clear = the relay listens on { $address } without TLS: anyone on this network can read the names. Set relay.tls_certificate and relay.tls_key, or listen on 127.0.0.1 only.
relay-tls-one-missing = relay.tls_certificate and relay.tls_key belong together, and only one of them is set. Set both, or neither.
relay-tls-not-readable = { $path } cannot be read: { $reason }. Check relay.tls_certificate and relay.tls_key, and that the user the relay runs as may read the files.
relay-tls-not-a-pem-file = { $path } is not a PEM file: it is a folder, a pipe or larger than 1 MiB. Check relay.tls_certificate and relay.tls_key.
relay-tls-no-certificate = { $path } holds no certificate in PEM form (relay.tls_certificate). Convert it to PEM; it begins with "-----BEGIN CERTIFICATE-----".
relay-tls-no-key = { $path } holds no private key in PEM form (relay.tls_key). Convert it to PEM; it begins with "-----BEGIN PRIVATE KEY-----".
relay-tls-key-has-password = the private key in { $path } has a password, which the relay cannot ask for. Save it without a password (openssl pkey -in OLD -out NEW), readable only by the user the relay runs as.
relay-tls-not-a-pair = the private key in { $key } does not belong to the certificate in { $path }. Set relay.tls_certificate and relay.tls_key to files that were made together.
relay-tls-not-usable = the content of { $path } cannot be used: { $reason }. Ask for a new certificate with its key.
relay-token-not-readable = the senders' token in { $path } cannot be read: { $reason }. Check relay.sender_token_file, and that the user the relay runs as may read the file.
relay-token-not-usable = { $path } holds no token for senders (relay.sender_token_file). Put 16 to 256 letters, digits or the characters - . _ ~ into it, and nothing else.
relay-bridge-address = { $address } is not the address of a NATS server (relay.bridge). Write nats://host:4222 or tls://host:4222, up to 16 of them with commas between.
relay-bridge-secret-in-address = an address of the bridge contains a password or token (relay.bridge), which others could read. Write it into a file and name that in relay.bridge_credentials.
relay-bridge-place = the bridge needs to know its room: set relay.bridge_site and relay.bridge_room to short names of letters, digits, - and _.
relay-bridge-demo = a relay that follows a room plays no demo, because demo patients would mix with those of the room. Leave out --demo, or set relay.bridge_direction to publish.
relay-bridge-credentials-not-readable = the credentials of the bridge in { $path } cannot be read: { $reason }. Check relay.bridge_credentials, and that the user the relay runs as may read the file.
relay-bridge-credentials-not-usable = { $path } holds no credentials for NATS (relay.bridge_credentials). Put user:password, a token, the seed of an nkey, or the content of a .creds file into it.
relay-bridge-ca-not-readable = { $path } cannot be read: { $reason }. Check relay.bridge_ca_file, and that the user the relay runs as may read the file.
relay-bridge-ca-not-usable = { $path } contains no readable certificate of an authority (relay.bridge_ca_file). Put into it the PEM certificate of the authority that issued the NATS servers' certificates.
relay-bridge-tls = TLS cannot be used for the bridge: { $reason }
relay-bridge-in-clear = names may go to the broker unencrypted: relay.bridge names a server with nats:// while relay.bridge_patient_data is on. Use tls://.
relay-page-title = VX Display relay
relay-page-what = This port belongs to the VX Display relay. It passes the messages of an X-ray room on to the room's displays. It is not a web site, and there is nothing to do here.
relay-page-connect = To connect a display, enter this address in its address field, with ws:// instead of http:// (or wss:// instead of https://).
relay-page-monitoring = For monitoring there are /healthz and /metrics. Neither they nor this page contain patient data.
service-not-started = the system has not started this as a service: { $reason }. Install it with relay-service.ps1, or run `vxdisplay relay` without --service.
