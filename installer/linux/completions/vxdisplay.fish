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
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -l server -d 'Address of the server, such as ws://localhost:55111' -r
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -l monitor -d 'The monitor that faces the patient: second, primary, a number or an identity of `vxdisplay monitors`' -r
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -l language -d 'Languages of the screen, large and small: ko,en or en,ko or one alone' -r
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -l renderer -d 'What paints the technologist\'s window; cpu loads no graphics driver' -r -f -a "auto\t''
gl\t''
cpu\t''"
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -l windowed -d 'Show the technologist\'s window, with the connection\'s state'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -l fullscreen -d 'Show the patient screen on the whole of its monitor'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -l allow-only-monitor -d 'Let the patient screen fill the only monitor'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -l supervised -d 'Run under a supervisor that brings the display back after a crash or a hang'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -s V -l version -d 'Print version'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "run" -d 'Show the patient screen for a server (the default)'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "demo" -d 'Show the demo exam: embedded server on a free port, scripted patients, display'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "relay" -d 'Serve displays without a window, in the place of VXvue\'s server'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "send" -d 'Send one event to a server, registered as VXvue (2) and marked as demo'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "settings" -d 'List every setting, its value and where it comes from'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "monitors" -d 'List the monitors, what each of them is, and which one the patient screen is for'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "status" -d 'Ask the running display how it is'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "autostart" -d 'Start the display with the desktop, or no longer'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "watch" -d 'Print what the screen would show, one line a change, without a window'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "check" -d 'Check the connection, rung by rung, and say what is wrong and what to do'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "replay" -d 'Print what the screen would show for a recording, without a window'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "shots" -d 'Write a picture of every state of the patient screen, without a window or a display'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "texts" -d 'Write the words of the patient screen as files, or check a site\'s own'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "diagnose" -d 'Write what support needs to know into one zip file, without patient data'
complete -c vxdisplay -n "__fish_vxdisplay_needs_command" -f -a "licenses" -d 'Print the program\'s licence and those of everything in it'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand run" -l server -d 'Address of the server, such as ws://localhost:55111' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand run" -l monitor -d 'The monitor that faces the patient: second, primary, a number or an identity of `vxdisplay monitors`' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand run" -l language -d 'Languages of the screen, large and small: ko,en or en,ko or one alone' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand run" -l renderer -d 'What paints the technologist\'s window; cpu loads no graphics driver' -r -f -a "auto\t''
gl\t''
cpu\t''"
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand run" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand run" -l windowed -d 'Show the technologist\'s window, with the connection\'s state'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand run" -l fullscreen -d 'Show the patient screen on the whole of its monitor'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand run" -l allow-only-monitor -d 'Let the patient screen fill the only monitor'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand run" -l supervised -d 'Run under a supervisor that brings the display back after a crash or a hang'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand run" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand demo" -l monitor -d 'The monitor that faces the patient: second, primary, a number or an identity of `vxdisplay monitors`' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand demo" -l language -d 'Languages of the screen, large and small: ko,en or en,ko or one alone' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand demo" -l renderer -d 'What paints the technologist\'s window; cpu loads no graphics driver' -r -f -a "auto\t''
gl\t''
cpu\t''"
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand demo" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand demo" -l windowed -d 'Show the technologist\'s window, with the connection\'s state'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand demo" -l fullscreen -d 'Show the patient screen on the whole of its monitor'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand demo" -l allow-only-monitor -d 'Let the patient screen fill the only monitor'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand demo" -l supervised -d 'Run under a supervisor that brings the display back after a crash or a hang'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand demo" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand relay" -l listen -d 'Address and port to listen on, such as 127.0.0.1:55111; port 0 takes a free one' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand relay" -l dialect -d 'Behave like the API document or like the prototype server' -r -f -a "document\t''
prototype\t''"
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand relay" -l allow-host -d 'A host name by which displays reach this relay, besides localhost and this computer\'s own name; may be given several times' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand relay" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand relay" -l demo -d 'Play the demo exam to the displays'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand relay" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and not __fish_seen_subcommand_from patient step start complete" -l server -d 'Address of the server, such as ws://localhost:55111' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and not __fish_seen_subcommand_from patient step start complete" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and not __fish_seen_subcommand_from patient step start complete" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and not __fish_seen_subcommand_from patient step start complete" -f -a "patient" -d '101 setPatientInfo'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and not __fish_seen_subcommand_from patient step start complete" -f -a "step" -d '601 sendStepInfo'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and not __fish_seen_subcommand_from patient step start complete" -f -a "start" -d '1001 eventStartExam'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and not __fish_seen_subcommand_from patient step start complete" -f -a "complete" -d '1002 eventCompleteExam'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from patient" -l id -d 'The patient\'s id' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from patient" -l name -d 'A DICOM person name, such as Hong^Gildong=洪^吉洞=홍^길동; without it null is sent' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from patient" -l birth -d 'The birth date as YYYY-MM-DD; without it null is sent' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from patient" -l server -d 'Address of the server, such as ws://localhost:55111' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from patient" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from patient" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from step" -l body -d 'The body part, such as CHEST' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from step" -l projection -d 'The projection, such as PA' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from step" -l server -d 'Address of the server, such as ws://localhost:55111' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from step" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from step" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from start" -l server -d 'Address of the server, such as ws://localhost:55111' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from start" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from complete" -l server -d 'Address of the server, such as ws://localhost:55111' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from complete" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand send; and __fish_seen_subcommand_from complete" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand settings" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand settings" -l json -d 'Print one JSON object'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand settings" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand monitors" -l monitor -d 'Say for this choice which monitor it is: second, primary, a number or an identity' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand monitors" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand monitors" -l json -d 'Print one JSON array'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand monitors" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand status" -l server -d 'The server of the display that is asked, such as ws://localhost:55111' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand status" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand status" -l json -d 'Print one JSON object'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand status" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and not __fish_seen_subcommand_from enable disable status" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and not __fish_seen_subcommand_from enable disable status" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and not __fish_seen_subcommand_from enable disable status" -f -a "enable" -d 'Start `vxdisplay run --supervised` with the desktop'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and not __fish_seen_subcommand_from enable disable status" -f -a "disable" -d 'Start it no longer'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and not __fish_seen_subcommand_from enable disable status" -f -a "status" -d 'Tell what is started, for whom, and whether it is this program'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and __fish_seen_subcommand_from enable" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and __fish_seen_subcommand_from enable" -l machine -d 'For every user of this computer; needs an administrator\'s rights'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and __fish_seen_subcommand_from enable" -l systemd -d 'By a systemd user unit instead of a desktop entry (Linux)'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and __fish_seen_subcommand_from enable" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and __fish_seen_subcommand_from disable" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and __fish_seen_subcommand_from disable" -l machine -d 'For every user of this computer; needs an administrator\'s rights'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and __fish_seen_subcommand_from disable" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and __fish_seen_subcommand_from status" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and __fish_seen_subcommand_from status" -l json -d 'Print one JSON object'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand autostart; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand watch" -l server -d 'Address of the server, such as ws://localhost:55111' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand watch" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand watch" -l json -d 'Print one JSON object a line'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand watch" -l show-patient-data -d 'Print names, ids and dates instead of ***'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand watch" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand check" -l server -d 'Address of the server, such as ws://localhost:55111' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand check" -l timeout -d 'How long the whole check may take, 1 to 10 seconds' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand check" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand check" -l json -d 'Print one JSON object a line'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand check" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand replay" -l speed -d 'How many times as fast as it was recorded, 0.1 to 1000, or max' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand replay" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand replay" -l json -d 'Print one JSON object a line'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand replay" -l show-patient-data -d 'Print names, ids and dates instead of ***'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand replay" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand shots" -l size -d 'Width and height of the pictures, in pixels' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand shots" -l language -d 'Languages of the screen, large and small: ko,en or en,ko or one alone' -r
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand shots" -l theme -d 'Colours of the screen' -r -f -a "dark\t''
light\t''"
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand shots" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand shots" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand texts; and not __fish_seen_subcommand_from export check" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand texts; and not __fish_seen_subcommand_from export check" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand texts; and not __fish_seen_subcommand_from export check" -f -a "export" -d 'Write the files of all languages, with comments, to translate or to change them'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand texts; and not __fish_seen_subcommand_from export check" -f -a "check" -d 'Check a folder as site.texts would read it: each mistake with file, line and reason'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand texts; and __fish_seen_subcommand_from export" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand texts; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand texts; and __fish_seen_subcommand_from check" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand texts; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand diagnose" -l out -d 'The zip file to write' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand diagnose" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand diagnose" -l force -d 'Replace the file if it is there already'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand diagnose" -l no-check -d 'Do not connect to the server for a check, which takes up to 5 seconds'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand diagnose" -s h -l help -d 'Print help'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand licenses" -l config -d 'Read this settings file instead of the user\'s' -r -F
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand licenses" -l json -d 'Print one JSON object'
complete -c vxdisplay -n "__fish_vxdisplay_using_subcommand licenses" -s h -l help -d 'Print help'
