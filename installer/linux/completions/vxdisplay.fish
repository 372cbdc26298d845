# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_vxdisplay_global_optspecs
    string join \n config= server= windowed fullscreen monitor= allow-only-monitor language= supervised renderer= h/help V/version
end

function __fish_vxdisplay_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_vxdisplay_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_vxdisplay_using_subcommand
    set -l cmd (__fish_vxdisplay_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -l server -d 'Server address, such as ws://localhost:55111' -r
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -l monitor -d 'Patient-facing monitor: second, primary, a number or an identity from `vxdisplay monitors`' -r
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -l language -d 'Language of the patient screen, or two with the large one first, such as ko,en' -r
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -l renderer -d 'Graphics backend of the console; cpu needs no graphics driver' -r -f -a "auto\t''
gl\t''
cpu\t''"
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -l windowed -d 'Open the console, the technologist\'s window'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -l fullscreen -d 'Show the patient screen full screen on its monitor'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -l allow-only-monitor -d 'Let the patient screen fill the only monitor'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -l supervised -d 'Run under a supervisor that restarts the display after a crash or a hang'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -s V -l version -d 'Print version'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "run" -d 'Show the patient screen for a server (the default)'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "demo" -d 'Run the demo exam: embedded relay, scripted patients and the patient screen'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "relay" -d 'Run the relay, which serves displays in place of VXvue\'s server, without a window'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "send" -d 'Send one exam event to a server as VXvue (2), marked as demo'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "settings" -d 'List every setting, its value and where it comes from'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "monitors" -d 'List the monitors and show which one the patient screen uses'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "card" -d 'Show a card for mounting the patient’s monitor: distances, scripts, contrast'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "status" -d 'Show the status of the running display'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "autostart" -d 'Start the display at login, or stop doing so'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "watch" -d 'Print what the screen would show, one line per change, without a window'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "check" -d 'Check the connection step by step, and say what is wrong and what to do'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "replay" -d 'Print what the screen would show for a recording, without a window'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "shots" -d 'Save a picture of every state of the patient screen, without a window or a display'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "texts" -d 'Export the program\'s texts as files, or check a site\'s own'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "alias" -d 'Show what the screen would draw for an alias of a body part, or for a whole list of them'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "diagnose" -d 'Write what support needs to know to a zip file, without patient data'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "licenses" -d 'Print the licences of the program and everything in it'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand run" -l server -d 'Server address, such as ws://localhost:55111' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand run" -l monitor -d 'Patient-facing monitor: second, primary, a number or an identity from `vxdisplay monitors`' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand run" -l language -d 'Language of the patient screen, or two with the large one first, such as ko,en' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand run" -l renderer -d 'Graphics backend of the console; cpu needs no graphics driver' -r -f -a "auto\t''
gl\t''
cpu\t''"
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand run" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand run" -l windowed -d 'Open the console, the technologist\'s window'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand run" -l fullscreen -d 'Show the patient screen full screen on its monitor'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand run" -l allow-only-monitor -d 'Let the patient screen fill the only monitor'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand run" -l supervised -d 'Run under a supervisor that restarts the display after a crash or a hang'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand run" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand demo" -l monitor -d 'Patient-facing monitor: second, primary, a number or an identity from `vxdisplay monitors`' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand demo" -l language -d 'Language of the patient screen, or two with the large one first, such as ko,en' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand demo" -l renderer -d 'Graphics backend of the console; cpu needs no graphics driver' -r -f -a "auto\t''
gl\t''
cpu\t''"
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand demo" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand demo" -l windowed -d 'Open the console, the technologist\'s window'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand demo" -l fullscreen -d 'Show the patient screen full screen on its monitor'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand demo" -l allow-only-monitor -d 'Let the patient screen fill the only monitor'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand demo" -l supervised -d 'Run under a supervisor that restarts the display after a crash or a hang'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand demo" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand relay" -l listen -d 'Address and port to listen on, such as 127.0.0.1:55111; port 0 takes a free one' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand relay" -l dialect -d 'Behave as the API document says, or like the prototype server' -r -f -a "document\t''
prototype\t''"
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand relay" -l allow-host -d 'Host name by which displays may reach this relay, besides localhost and this computer\'s own name; can be repeated' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand relay" -l bridge -d 'Address of a NATS server to publish this room to, or to follow another room from (settings relay.bridge_…); can be repeated' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand relay" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand relay" -l demo -d 'Play the demo exam to the displays'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand relay" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and not __fish_seen_subcommand_from patient step start complete" -l server -d 'Server address, such as ws://localhost:55111' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and not __fish_seen_subcommand_from patient step start complete" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and not __fish_seen_subcommand_from patient step start complete" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and not __fish_seen_subcommand_from patient step start complete" -f -a "patient" -d 'Announce a patient (101 setPatientInfo)'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and not __fish_seen_subcommand_from patient step start complete" -f -a "step" -d 'Announce a step (601 sendStepInfo)'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and not __fish_seen_subcommand_from patient step start complete" -f -a "start" -d 'Start the exam (1001 eventStartExam)'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and not __fish_seen_subcommand_from patient step start complete" -f -a "complete" -d 'Complete the exam (1002 eventCompleteExam)'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from patient" -l id -d 'Patient ID' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from patient" -l name -d 'DICOM person name, such as Hong^Gildong=洪^吉洞=홍^길동; null if omitted' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from patient" -l birth -d 'Birth date as YYYY-MM-DD; null if omitted' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from patient" -l server -d 'Server address, such as ws://localhost:55111' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from patient" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from patient" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from step" -l body -d 'Body part, such as CHEST' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from step" -l projection -d 'Projection, such as PA' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from step" -l server -d 'Server address, such as ws://localhost:55111' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from step" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from step" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from start" -l server -d 'Server address, such as ws://localhost:55111' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from start" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from complete" -l server -d 'Server address, such as ws://localhost:55111' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from complete" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from complete" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand settings" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand settings" -l json -d 'Print one JSON object'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand settings" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand monitors" -l monitor -d 'Show which monitor this choice selects: second, primary, a number or an identity' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand monitors" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand monitors" -l json -d 'Print one JSON array'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand monitors" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand card" -l monitor -d 'Monitor to show the card on: second, primary, a number or an identity' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand card" -l shots -d 'Write the card to this folder as card.png instead of showing it' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand card" -l size -d 'Width and height of the pictures, in pixels [default: 1920x1080]' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand card" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand card" -l allow-only-monitor -d 'Let the patient screen fill the only monitor'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand card" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand status" -l server -d 'Server of the display to ask, such as ws://localhost:55111' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand status" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand status" -l json -d 'Print one JSON object'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand status" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and not __fish_seen_subcommand_from enable disable status" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and not __fish_seen_subcommand_from enable disable status" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and not __fish_seen_subcommand_from enable disable status" -f -a "enable" -d 'Start `vxdisplay run --supervised` at login'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and not __fish_seen_subcommand_from enable disable status" -f -a "disable" -d 'Stop starting the display at login'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and not __fish_seen_subcommand_from enable disable status" -f -a "status" -d 'Show what starts at login, for whom, and whether it is this program'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and __fish_seen_subcommand_from enable" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and __fish_seen_subcommand_from enable" -l machine -d 'For all users of this computer; requires administrator rights'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and __fish_seen_subcommand_from enable" -l systemd -d 'Use a systemd user unit instead of a desktop entry (Linux)'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and __fish_seen_subcommand_from enable" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and __fish_seen_subcommand_from disable" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and __fish_seen_subcommand_from disable" -l machine -d 'For all users of this computer; requires administrator rights'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and __fish_seen_subcommand_from disable" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and __fish_seen_subcommand_from status" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and __fish_seen_subcommand_from status" -l json -d 'Print one JSON object'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand watch" -l server -d 'Server address, such as ws://localhost:55111' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand watch" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand watch" -l json -d 'Print one JSON object per line'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand watch" -l show-patient-data -d 'Print names, IDs and dates instead of ***'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand watch" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand check" -l server -d 'Server address, such as ws://localhost:55111' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand check" -l timeout -d 'How long the whole check may take, 1 to 10 seconds [default: 10]' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand check" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand check" -l json -d 'Print one JSON object per line'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand check" -l watch -d 'Watch the connection: one line for each change, until Ctrl+C'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand check" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand replay" -l speed -d 'Speed relative to the recording, 0.1 to 1000, or max [default: 1]' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand replay" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand replay" -l json -d 'Print one JSON object per line'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand replay" -l show-patient-data -d 'Print names, IDs and dates instead of ***'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand replay" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand shots" -l size -d 'Width and height of the pictures, in pixels [default: 1920x1080]' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand shots" -l language -d 'Language of the patient screen, or two with the large one first, such as ko,en' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand shots" -l theme -d 'Colours of the patient screen' -r -f -a "dark\t''
light\t''
high-contrast\t''"
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand shots" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand shots" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand texts; and not __fish_seen_subcommand_from export check" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand texts; and not __fish_seen_subcommand_from export check" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand texts; and not __fish_seen_subcommand_from export check" -f -a "export" -d 'Write the texts of all languages as files, with comments, to edit or translate'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand texts; and not __fish_seen_subcommand_from export check" -f -a "check" -d 'Check a folder as site.texts would read it: each mistake with file, line and reason'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand texts; and __fish_seen_subcommand_from export" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand texts; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand texts; and __fish_seen_subcommand_from check" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand texts; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand alias" -l file -d 'Text file with one alias a line, the projection after a tab' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand alias" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand alias" -l json -d 'Print one JSON object, of a list one a line'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand alias" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand diagnose" -l out -d 'Zip file to write' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand diagnose" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand diagnose" -l force -d 'Replace the file if it exists'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand diagnose" -l no-check -d 'Skip the connection check, which takes up to 5 seconds'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand diagnose" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand licenses" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand licenses" -l json -d 'Print one JSON object'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand licenses" -s h -l help -d 'Print help'
