# What the commands print (ids of src/commands and main.rs).
### Commands, options, names of settings and variables, file names and addresses stay as they are.
### $reason: one of the reasons of reasons.ftl. An error follows "vxdisplay: ".

## Errors of all commands

# $problems: what is wrong, one a line.
settings-not-used =
    설정을 사용할 수 없습니다.
    { $problems }
system-error = 시스템이 오류를 알렸습니다: { $reason }
output-not-written = 출력을 쓸 수 없습니다: { $reason }. 출력 위치의 공간을 확보하거나 다른 곳으로 출력하고 명령을 다시 실행하십시오.
interrupt-not-heard = Ctrl+C와 SIGTERM을 받을 수 없습니다: { $reason }
folder-not-made = { $folder } 폴더를 만들 수 없습니다: { $reason }. 다른 폴더를 선택하십시오.

## What is said of a file in place of the system's words: parts of sentences, without a full stop

file-not-regular = 일반 파일이 아님
file-silent = 5초 동안 더 이상 내용이 오지 않음
file-too-large = 파일이 너무 큼
file-not-utf8 = UTF-8이 아님
file-too-deep = 중괄호가 너무 깊이 중첩되어 있습니다
file-not-there = 파일이 없습니다
file-no-name = 파일 이름이 아님
file-locked = 다른 프로그램이 5초 동안 이 폴더에 쓰고 있음
file-of-another = 다른 사용자의 폴더임
internal-error = 내부 오류

## Mistakes in a site's own texts: parts of sentences, without a full stop. $id, $name: a message of a file.

site-not-a-tag = ko, zh-Hans, pt-BR과 같은 언어 태그가 아님
# $character: in quotes.
site-undrawable = 내장 글꼴에 { $character } 문자가 없음
# $names: files.
site-no-file = { $names } 중 어느 파일도 없음
site-not-a-message = 메시지(id = 문구)가 아님
site-unknown = { $id }: 프로그램에 없는 메시지
site-empty = { $id }: 문구가 없음
# $name: a form of a message.
site-form-missing = { $name } 항목이 없음
# $argument: the name of an argument.
site-strange = { $name }: { $argument } 인수는 사용할 수 없음
# $argument: another message, a term or a function.
site-reference = { $name }: 여기에 { $argument } 이름은 쓸 수 없음. 이 메시지의 인수만 쓸 수 있음
# $why: site-missing, or one of the reasons of Fluent.
site-flaw = { $id }: { $why }
site-missing = 이 메시지가 빠져 있음

## check

# The names of the rungs, in front of their lines.
check-name-address = 주소
check-name-port = 포트
check-name-websocket = WebSocket
check-name-register = 등록
check-name-ping = 핑
check-name-data = 데이터
check-no-thread = 점검을 시작할 수 없습니다: { $reason }. 다른 프로그램을 닫고 다시 시도하십시오.
# $rung: one of the names above.
check-failed = 연결 점검이 "{ $rung }" 단계에서 실패했습니다. { $why }
# $server: the address of the server; $zone: such as +09:00.
check-watching = { $server } 서버와의 연결을 지켜봅니다. Ctrl+C를 누르면 끝납니다. 시각은 현지 시각(UTC{ $zone })입니다.

## settings

explain-none = (없음)
# $source: where a value comes from.
explain-locked = { $source } (잠김)
explain-files = 파일
explain-machine = 컴퓨터
explain-policy = 정책
explain-user = 사용자
explain-user-not-read = 사용자(읽지 않음)
explain-config = 지정
explain-logs = 로그
# $name: one of those above. .missing: the file does not exist.
explain-file = { $name }: { $path }
    .missing = { $name }: { $path } (없음)
explain-no-file = { $name }: 없음(홈 폴더 없음)
# $note: without a full stop.
explain-note = 참고: { $note }.

## monitors

monitor-identity = 식별 이름
monitor-connector = 연결 단자
monitor-place = 위치
monitor-diagonal = 대각선
monitor-inches = { $inches }인치
monitor-is = 상태
# What a monitor is.
monitor-chosen = 선택됨
monitor-primary = 주 모니터
monitor-mirrored = 다른 모니터와 같은 화면
monitor-asleep = 절전 상태
monitors-no-display = 디스플레이가 없어 모니터 목록을 만들 수 없습니다({ $reason }). 데스크톱 세션에서 vxdisplay를 시작하거나 DISPLAY 또는 WAYLAND_DISPLAY를 지정하십시오.
# $why: one of those below.
monitors-refused = 모니터 목록을 만들 수 없습니다: { $why }
monitors-x-server-said = X 서버의 응답: { $reason }
monitors-compositor-said = Wayland 컴포지터의 응답: { $reason }
monitors-windows-silent = Windows가 목록을 제공하지 않음
monitors-unsupported = 이 시스템에서는 모니터 목록을 만들 수 없습니다.
monitors-not-followed = 모니터의 변화를 지켜볼 수 없음

## relay

listening = { $address } 주소에서 연결을 기다립니다
# $host: a host, as it stands before the colon of the port.
listen-port-in-use = VXvue 서버와 같은 다른 프로그램이 { $address } 주소를 사용하고 있습니다. 그 프로그램을 중지하거나 --listen { $host }:0 옵션으로 다른 포트를 선택하십시오.
listen-not-permitted = 시스템이 { $address } 주소에서 연결을 받는 것을 허용하지 않습니다. --listen 옵션으로 1024 이상의 포트(Windows에서는 예약되지 않은 포트)를 선택하십시오.
listen-no-such-address = 이 컴퓨터에는 { $address } 주소가 없습니다. --listen 옵션으로 이 컴퓨터의 주소 또는 127.0.0.1을 선택하십시오.
listen-refused = 릴레이가 { $address } 주소에서 연결을 받을 수 없습니다: { $reason }. --listen 127.0.0.1:0 옵션을 사용해 보십시오.

## send

# $date: what was given.
send-birth-date = --birth { $date } 값은 환자의 생년월일이 될 수 없습니다. 1988-02-14처럼 YYYY-MM-DD 형식으로 쓰십시오.
send-blank-id = --id가 비어 있습니다. ID가 없는 환자는 알릴 수 없습니다. --id DEMO-1처럼 지정하십시오.
send-timed-out = { $server } 서버에 { $seconds }초 안에 연결되지 않았습니다. 주소와 서버의 실행 여부를 확인하십시오.
# .numbered: with an error number.
send-register-refused = { $server } 서버가 VXvue(2) 등록을 오류 번호 없이 거부했습니다. 서버의 로그를 확인하십시오.
    .numbered = { $server } 서버가 VXvue(2) 등록을 오류 { $number }번으로 거부했습니다. 서버의 로그를 확인하십시오.
    .token = { $server }에서 VXvue(2) 등록을 거부했습니다(오류 { $number }). 송신자 토큰을 요구하는 릴레이라면 주소에 토큰을 넣으십시오: --server ws://x:TOKEN@HOST:PORT
send-event-refused = { $server } 서버가 이벤트를 오류 번호 없이 거부했습니다. 서버의 로그를 확인하십시오.
    .numbered = { $server } 서버가 이벤트를 오류 { $number }번으로 거부했습니다. 서버의 로그를 확인하십시오.
    .token = { $server }에서 이벤트를 거부했습니다(오류 { $number }). 송신자 토큰을 요구하는 릴레이라면 주소에 토큰을 넣으십시오: --server ws://x:TOKEN@HOST:PORT
send-closed = 이벤트가 전달되기 전에 { $server } 서버가 연결을 닫았습니다. 서버의 로그를 확인하십시오.
send-unconfirmed = 미확인: { $server } 서버가 등록에 응답하지 않았습니다. 그런 서버도 있으므로 이벤트를 그대로 보냅니다.
link-no-thread = 연결을 시작할 수 없습니다: { $reason }. 다른 프로그램을 닫고 다시 시도하십시오.

## watch and replay: parts of a line, with bars between them

# $link: a state of the link; $number: which connection since the start.
watch-link = 연결 { $link } ({ $number }번째)
watch-patient = { $id } { $name }, 생년월일 { $birth }
printing-no-thread = 출력을 시작할 수 없습니다: { $reason }. 다른 프로그램을 닫고 다시 시도하십시오.
printing-stopped = 내부 오류로 출력이 중단되었습니다. 명령을 다시 실행하십시오.
replay-not-opened = { $file } 파일을 열 수 없습니다: { $reason }. 이름과 권한을 확인하십시오.
replay-no-thread = 재생을 시작할 수 없습니다: { $reason }. 다른 프로그램을 닫고 다시 시도하십시오.

## shots and texts

shots-not-written = { $file } 파일을 쓸 수 없습니다: { $reason }. 공간을 확보하거나 다른 폴더를 선택하십시오.
card-title = 설치 카드
card-close = Esc 또는 F11로 닫습니다.
card-frame = 가는 테두리가 네 변 모두에서 보여야 합니다.
card-readable = { $distance } m에서 읽을 수 있음
card-ruler = 이 자의 길이는 { $length } mm여야 합니다. 다르면 display.diagonal_in 값을 고치십시오.
card-monitor = 모니터: { $identity } ({ $connector })
card-no-monitor = 모니터: 알 수 없음(그림 파일)
card-size = { $width } × { $height } 픽셀, 배율 { $scale }, { $diagonal }인치
card-legible = { $distance } m 거리의 환자용 최소 글자: 대문자 높이 { $millimetres } mm, { $pixels } 픽셀
card-sides = 왼쪽 위와 오른쪽 위: 인체 그림과 같이, 화면을 마주 보는 사람의 오른쪽과 왼쪽 표시입니다.
card-contrast = 모든 사각형이 바탕과 구별되어야 합니다. 숫자는 대비입니다.
card-writings = 모든 이름이 빈 상자 없이 온전히 보여야 합니다.
shortage-of-size = { $distance } m 거리에서 보기에는 { $diagonal }인치 화면이 너무 작아, 글자가 필요한 크기보다 작게 표시됩니다.
shortage-of-room = { $distance } m 거리에서는 { $diagonal }인치 화면에 다음을 표시할 공간이 없습니다: { $left-out }.
shortage-labels = 항목 이름
shortage-steps = 검사 단계 이름
shortage-hints = 안내 문구
shortage-language = 두 번째 언어
shortage-figure = 인체 그림
shortage-announced = 수신한 그대로의 부위 또는 촬영 방향
card-display-runs = { $server }용 VX Display가 실행 중이며, 카드가 환자 화면을 가려서는 안 됩니다. 먼저 종료하거나 --shots DIR로 그림을 저장하십시오
shots-no-png = 그림을 PNG로 저장할 수 없습니다: { $reason }
texts-not-written = { $file } 파일을 쓸 수 없습니다: { $reason }.
    .exists = { $file } 파일을 쓸 수 없습니다: { $reason }. 같은 파일이 없는 폴더를 선택하십시오. 기존 파일은 바꾸지 않습니다.
texts-none = 이 폴더에는 문구가 없습니다.
# $languages: language tags.
texts-right = 문구에 오류가 없습니다: { $languages }.
# $language: the language. $text: what does not fit. $size: a screen, such as 800x600.
texts-too-long = { $language }: “{ $text }” 문구가 { $size } 화면에 다 들어가지 않습니다. 줄이십시오.

## diagnose

# $bytes: a number; $entries: names of the files in it.
diagnostics-written = { $path } ({ $bytes }바이트, 환자 정보 없음): { $entries }

## autostart

# $files: one or more files. .machine: for all users of this computer.
autostart-enabled = VX Display가 이 사용자의 데스크톱과 함께 시작됩니다: { $files }
    .machine = VX Display가 모든 사용자의 데스크톱과 함께 시작됩니다: { $files }
autostart-reload = 이미 실행 중인 세션에는 다음 명령 후에 적용됩니다: systemctl --user daemon-reload
autostart-disabled = VX Display가 이 사용자의 데스크톱과 함께 시작되지 않습니다. 제거함: { $files }
    .machine = VX Display가 모든 사용자의 데스크톱과 함께 시작되지 않습니다. 제거함: { $files }
autostart-nothing-to-remove = VX Display가 이 사용자의 데스크톱과 함께 시작되지 않습니다. 제거할 것이 없었습니다.
    .machine = VX Display가 모든 사용자의 데스크톱과 함께 시작되지 않습니다. 제거할 것이 없었습니다.
autostart-this-user = 이 사용자
autostart-all-users = 모든 사용자
autostart-not-enabled = 사용 안 함
# $program: one of the programs below.
autostart-by-desktop-entry = 데스크톱 항목으로 사용 중, 시작 대상: { $program }
autostart-by-systemd-unit = systemd 사용자 유닛으로 사용 중, 시작 대상: { $program }
autostart-by-run-key = Run 키로 사용 중, 시작 대상: { $program }
autostart-this-program = 이 프로그램
autostart-other-program = 이것이 아닌 다른 vxdisplay. `enable`을 실행하면 이 프로그램으로 바뀝니다
autostart-missing-program = 더 이상 없는 프로그램. `enable`을 실행하면 이 프로그램으로 바뀌고, `disable`을 실행하면 제거됩니다
autostart-unreadable-program = 읽을 수 없는 명령. `enable`을 실행하면 새로 씁니다
autostart-no-program = 이 프로그램의 경로를 알 수 없습니다: { $reason }. 전체 경로로 시작하십시오.
# $reason: one of those below.
autostart-unfit = { $path } 경로에서는 프로그램을 시작할 수 없습니다: { $reason }. 단순한 이름의 폴더로 프로그램을 옮기십시오.
autostart-not-text = 올바른 텍스트가 아님
autostart-control-character = 제어 문자가 있음
# $character: in quotes.
autostart-character = 그곳에 쓸 수 없는 { $character } 문자가 있음
autostart-no-home = 이 사용자에게 홈 폴더가 없습니다. HOME 또는 XDG_CONFIG_HOME을 지정하십시오.
autostart-not-allowed = { $place } 항목은 관리자만 바꿀 수 있습니다. sudo로(Windows에서는 관리자 권한으로) 이 명령을 실행하십시오.
autostart-place = { $place }: { $reason }. 권한과 디스크를 확인하십시오.
autostart-no-systemd = 이 시스템에는 systemd가 없습니다. --systemd를 빼십시오.

## status

status-server = 서버
status-version = 버전
status-running = 실행 시간
status-link = 연결 상태
status-connection = 연결 번호
status-exam = 검사
status-screen = 환자 화면
status-renderer = 그래픽
status-last-frame = 마지막 화면 갱신
status-last-event = 마지막 이벤트
status-restarts = 재시작
status-notices = 알림
# $started: the address with which the program was started.
status-server-chosen = { $server } (창에서 선택함. 시작할 때는 { $started })
status-no-renderer = 없음
# States of the link. .meaning: with what the state means.
link-name-connecting = 연결 중
    .meaning = 연결 중(아직 연결되지 않았거나 등록을 기다림)
link-name-unconfirmed = 등록 미확인
    .meaning = 등록 미확인(연결됨. 서버가 등록에 응답하지 않음)
link-name-registered = 등록됨
    .meaning = 등록됨(연결되어 등록됨)
link-name-unverified = 핑 응답 없음
    .meaning = 핑 응답 없음(연결됨. 서버가 핑에 응답하지 않아 끊겨도 알 수 없음)
link-name-refused = 거부됨
    .meaning = 거부됨(서버가 이 디스플레이를 거부함)
link-name-lost = 끊김
    .meaning = 끊김(연결이 끊겨 다시 시도하는 중)
# Phases of an exam. .meaning: with what the phase means.
phase-name-waiting = 대기
    .meaning = 대기(선택된 환자 없음)
phase-name-ready = 준비
    .meaning = 준비(환자가 선택됨)
phase-name-in-progress = 진행 중
    .meaning = 진행 중(검사가 열려 있음)
phase-name-completed = 완료
    .meaning = 완료(검사가 완료됨)
status-no-connection = 아직 없음
status-first-connection = 시작 후 첫 번째
status-connection-number = 시작 후 { $number }번째
status-screen-windowed = 창 모드
status-screen-shown = { $monitor } 모니터에 전체 화면
# $why: a sentence of the running program.
status-screen-hidden = 표시 안 함: { $why }
status-restarted = { $count }회, 마지막 이유: { $reason }
# $span: a time, as below.
status-ago = { $span } 전
status-no-frame = 아직 없음
status-no-event = 아직 없음. 촬영실이 비어 있을 때는 정상입니다
status-minutes = { $minutes }분 { $seconds }초
status-hours = { $hours }시간 { $minutes }분
status-days = { $days }일 { $hours }시간
status-unknown-time = 알 수 없는 시간
status-nobody-runs = 이 사용자에게 { $server } 서버용 VX Display가 실행되고 있지 않습니다. 시작하려면: vxdisplay run
# $running: the addresses of the servers of those that run.
status-several = VX Display는 { $server } 서버가 아니라 { $running } 서버용으로 실행되고 있습니다. --server로 하나를 선택하십시오.
status-refused = VX Display가 실행 중이지만 상태를 알려 주지 않습니다: { $why }
ask-nobody-runs = 이 서버와 사용자용 VX Display가 실행되고 있지 않습니다.
ask-silent = VX Display가 실행 중이지만 { $seconds }초 안에 응답하지 않았습니다. 멈췄을 수 있으니 종료하고 다시 시작하십시오.
ask-garbled = VX Display가 실행 중이지만 응답을 읽을 수 없습니다. 다른 버전일 수 있으니 종료하고 다시 시작하십시오.
ask-broken = VX Display가 실행 중이지만 그 프로그램과의 연결이 끊어졌습니다: { $reason }. 다시 시도하십시오.

## run and demo

# .opened: its console was opened.
runs-already = { $server } 서버용 VX Display가 이미 실행 중입니다.
    .opened = { $server } 서버용 VX Display가 이미 실행 중이므로 그 창을 열었습니다.
window-not-opened = VX Display가 이미 실행 중이지만 창을 열 수 없었습니다: { $why }
demo-own-server = 데모는 자체 서버를 시작하므로 --server를 사용하지 않습니다
display-ended = 디스플레이가 종료 코드 { $code }번으로 끝났습니다. 이유는 로그에 있습니다.
# $seen: one of those below.
window-no-display = 디스플레이가 없어 창을 열 수 없습니다: { $seen }. 데스크톱 세션에서 vxdisplay를 시작하거나 DISPLAY 또는 WAYLAND_DISPLAY를 지정하십시오. `vxdisplay watch`는 창 없이 동작합니다.
window-no-variable = DISPLAY와 WAYLAND_DISPLAY가 모두 지정되지 않음
window-x-server-silent = DISPLAY에 지정된 X 서버가 응답하지 않음
window-compositor-silent = WAYLAND_DISPLAY에 지정된 Wayland 컴포지터가 응답하지 않음
# $reason: what the system said, or window-system-silent.
window-refused = 창을 열 수 없습니다({ $reason }). 데스크톱 세션에서 vxdisplay를 시작하십시오. `vxdisplay watch`는 창 없이 동작합니다.
window-system-silent = 창 시스템이 시작되지 않음
desktop-gone = 데스크톱이 사라졌습니다. 창 시스템이 더 이상 응답하지 않습니다.
display-no-thread = 디스플레이의 스레드를 시작할 수 없습니다: { $reason }. 다른 프로그램을 닫고 다시 시도하십시오.
supervisor-no-thread = 감시 프로세스의 스레드를 시작할 수 없습니다: { $reason }. 다른 프로그램을 닫고 다시 시도하십시오.
# $why: one of those below.
log-warning = 경고: { $why }
log-no-folder = 이 사용자에게 홈 폴더가 없어 로그 파일을 만들지 않습니다. 이 경고를 끄려면 log.file = false로 설정하십시오
log-not-writable = { $folder } 폴더에 쓸 수 없어 로그 파일을 만들지 않습니다({ $reason }). 권한을 확인하거나 log.file = false로 설정하십시오
link-busy = 연결이 바빠서 명령을 더 받지 못했습니다. 잠시 후 다시 시도하십시오.
link-ended = 연결이 종료되었습니다. 프로그램을 다시 시작하십시오.
link-message-too-long = 메시지가 256KiB보다 길어 보내지 않았습니다. 더 짧게 줄이십시오.

# vxdisplay alias: what would be drawn, by the ids of the site's file.
alias-not-read = { $file } 목록 파일을 읽을 수 없습니다: { $reason }. 한 줄에 별칭이 하나씩 있는 텍스트 파일을 지정하십시오.
alias-no-figure = 그림이 없습니다. 글자만 표시됩니다.
alias-figure = 그림: { $region }, 좌우: { $side }, 방향: { $view }, 자세: { $position }
alias-words = 말({ $language }): { $text }
alias-hint = 안내({ $language }): { $text }
# A list's last line.
alias-count = 이름 { $count }개, 그림 없음 { $none }개

## Mistakes in the files of a site

# $name: a message or a form of it. $character: in quotes.
site-undrawable-in = { $name }: 내장 글꼴에 { $character } 문자가 없음
# U+FFFD stands where a letter was lost.
site-lost-letter = { $name }: 깨진 글자가 있음. 문구를 다시 쓰고 파일을 UTF-8로 저장하십시오
# $text: how it reads now. $meant: how it was meant.
site-misread = { $name }: “{ $text }” 문구는 다른 인코딩으로 저장되어 깨졌음(원래는 “{ $meant }”인 듯함). 문구를 다시 쓰고 파일을 UTF-8로 저장하십시오
# $code: its number (U+001B).
site-control = { $name }: 제어 문자 { $code }가 들어 있음. 지우십시오
site-blank = { $name }: 문구가 비어 있음
site-too-long = { $name }: 문구가 { $letters }자임. 화면에는 최대 { $most }자까지 들어감
# $line: where it stands first.
site-twice = { $name } 항목이 { $line }행에 이미 있음
site-form-unknown = { $name }: 메시지에 없는 항목
# $argument: the name of an argument.
site-argument-missing = { $name }: { $argument } 인수가 빠졌음
site-sides = { $name }: 왼쪽, 오른쪽, 양쪽의 문구가 서로 달라야 함
site-swapped = { $name }: 왼쪽과 오른쪽이 바뀌었음
site-side-named = { $name }: 맞지 않는 쪽({ $side })을 말하는 글: “{ $text }”
site-stray = 프로그램이 읽지 않는 파일 이름
site-not-in-a-language = ko와 같은 언어 폴더에 넣으십시오
file-utf16 = UTF-16임. UTF-8로 저장하십시오

## Mistakes in the file of site.procedures. Names in brackets and ids stay as they are

procedures-vocabulary = [vocabulary]에는 단어 목록만 적습니다
procedures-begin = 검사 이름마다 [[procedure]]로 시작합니다
# $name: what is written.
procedures-table = { $name }: [[procedure]]와 [vocabulary]만 쓸 수 있습니다
# $id: what is written.
procedures-id = { $id }: 이런 id의 부위, 방향, 자세가 없습니다
procedures-list = { $id }: 따옴표로 묶은 단어 목록을 적으십시오
procedures-word = { $id }: 글자나 숫자가 있는 단어를 따옴표로 묶어 적으십시오
# $key: what is written.
procedures-key = { $key }: body, projection, region, side, view, position, words, hint만 쓸 수 있습니다
procedures-no-body = 이 [[procedure]]에는 body(부위 이름)가 없습니다
# $key: a key of the file.
procedures-text = { $key }: 따옴표로 묶은 글을 적으십시오
# $value: what is written, in quotes. $known: what may be written.
procedures-value = { $key }: { $value } 값은 쓸 수 없습니다. 쓸 수 있는 값: { $known }
procedures-languages = { $key }: { $key }.en = "…"처럼 언어마다 글을 적으십시오
# $why: site-not-a-tag.
procedures-tag = { $key }: { $why }
# $most: a number.
procedures-line = { $key }: { $most }자 이하의 한 줄로 적으십시오

## vxdisplay status: why the display was restarted, and what a running display refuses

# $code: a number.
restart-internal-error = 내부 오류(종료 코드 { $code })
restart-exit-code = 종료 코드 { $code }
# $signal: the number of a signal.
restart-signal = 시그널 { $signal }
# $seconds: a number.
restart-hung = 화면 갱신이 { $seconds }초 동안 멈춤
restart-silent = 프로세스가 { $seconds }초 동안 응답하지 않음
restart-no-picture = { $seconds }초 동안 아무것도 표시하지 못함
restart-not-started = 시작하지 못함
instance-not-a-question = 질문이 { $example } 같은 한 줄의 JSON이 아님
# $known: words in quotes, with commas between them.
instance-unknown-question = 이 버전은 { $known } 질문에만 답함
# $kib: a number.
instance-question-too-long = 질문이 { $kib } KiB보다 긺
instance-keeps-its-desktop = 데스크톱에서 실행 중이므로 종료하지 않음

## Mistakes on the command line. Options, placeholders and values stay as they are

# $what: one of the sentences below.
usage-mistake = 오류: { $what }
# $argument: what was typed.
usage-unknown-argument = 여기에는 ‘{ $argument }’ 인수를 쓸 수 없습니다
# $command: what was typed.
usage-unknown-command = ‘{ $command }’ 명령이 없습니다
# $argument: an argument with the placeholder of its value.
usage-value-missing = ‘{ $argument }’에 값이 필요합니다
# $value: what was typed.
usage-wrong-value = ‘{ $value }’ 값은 ‘{ $argument }’에 쓸 수 없습니다
# $what: a sentence. $why: what is expected.
usage-because = { $what }: { $why }
usage-too-many-values = ‘{ $argument }’에는 ‘{ $value }’ 값을 더 쓸 수 없습니다
# $wanted, $given: numbers.
usage-value-count = ‘{ $argument }’에는 값이 { $given }개가 아니라 { $wanted }개 필요합니다
usage-equals-sign = ‘{ $argument }’과 값 사이에 등호를 쓰십시오
# $others: arguments.
usage-conflict = ‘{ $argument }’ 인수와 함께 쓸 수 없는 인수가 있습니다: { $others }
usage-conflict-unknown = 이 인수들은 함께 쓸 수 없습니다
usage-repeated = ‘{ $argument }’ 인수는 한 번만 쓸 수 있습니다
# $arguments: a list.
usage-required = 필요한 인수가 없습니다: { $arguments }
# $command: the command line so far. $commands: a list.
usage-command-missing = ‘{ $command }’ 뒤에 명령이 필요합니다: { $commands }
usage-not-unicode = 인수에 유니코드가 아닌 문자가 있습니다
usage-other = 명령줄을 읽을 수 없습니다
# $values: a list.
usage-allowed = 가능한 값: { $values }
# $names: one or more, each in quotes.
usage-similar = 혹시 다음을 쓰려고 하셨습니까? { $names }
# $name: an option, a command or a value.
usage-quoted = ‘{ $name }’
# $argument: what was typed; it begins with a hyphen.
usage-as-value = ‘{ $argument }’ 자체를 값으로 쓰려면 ‘-- { $argument }’처럼 쓰십시오.
# $command: what to type.
usage-more = 자세한 내용은 ‘{ $command }’ 명령으로 볼 수 있습니다.

## relay: TLS, senders, page

relay-in-clear = 릴레이가 TLS 없이 { $address } 주소에서 연결을 기다립니다. 이 네트워크의 누구나 환자 이름을 엿볼 수 있습니다. relay.tls_certificate와 relay.tls_key를 설정하거나 127.0.0.1에서만 연결을 기다리게 하십시오.
relay-tls-one-missing = relay.tls_certificate와 relay.tls_key는 함께 써야 하는데 하나만 설정되어 있습니다. 둘 다 설정하거나 둘 다 비우십시오.
relay-tls-not-readable = { $path } 파일을 읽을 수 없습니다: { $reason }. relay.tls_certificate와 relay.tls_key를 확인하고, 릴레이를 실행하는 사용자가 파일을 읽을 수 있는지 확인하십시오.
relay-tls-not-a-pem-file = { $path } 파일은 PEM 파일이 아닙니다. 폴더나 파이프이거나 1MiB보다 큽니다. relay.tls_certificate와 relay.tls_key를 확인하십시오.
relay-tls-no-certificate = { $path } 파일에 PEM 형식의 인증서가 없습니다(relay.tls_certificate). "-----BEGIN CERTIFICATE-----"로 시작하는 PEM 형식으로 변환하십시오.
relay-tls-no-key = { $path } 파일에 PEM 형식의 개인 키가 없습니다(relay.tls_key). "-----BEGIN PRIVATE KEY-----"로 시작하는 PEM 형식으로 변환하십시오.
relay-tls-key-has-password = { $path } 파일의 개인 키에 암호가 걸려 있는데 릴레이는 암호를 물어볼 수 없습니다. 암호 없이 저장하고(openssl pkey -in OLD -out NEW) 릴레이를 실행하는 사용자만 읽을 수 있게 하십시오.
relay-tls-not-a-pair = { $key } 파일의 개인 키가 { $path } 파일의 인증서와 맞지 않습니다. 함께 만들어진 파일을 relay.tls_certificate와 relay.tls_key에 설정하십시오.
relay-tls-not-usable = { $path } 파일의 내용을 쓸 수 없습니다: { $reason }. 인증서와 키를 새로 만드십시오.
relay-token-not-readable = { $path } 파일의 송신자용 토큰을 읽을 수 없습니다: { $reason }. relay.sender_token_file을 확인하고, 릴레이를 실행하는 사용자가 파일을 읽을 수 있는지 확인하십시오.
relay-token-not-usable = { $path } 파일에 송신자용 토큰이 없습니다(relay.sender_token_file). 영문자, 숫자, - . _ ~ 문자로 된 16~256자만 넣으십시오.
relay-bridge-address = { $address }: NATS 서버의 주소가 아닙니다(relay.bridge). nats://host:4222 또는 tls://host:4222 형식으로 쉼표로 구분해 16개까지 쓰십시오.
relay-bridge-secret-in-address = 브리지의 주소에 다른 사람이 읽을 수 있는 암호나 토큰이 들어 있습니다(relay.bridge). 파일에 적고 그 파일을 relay.bridge_credentials에 지정하십시오.
relay-bridge-place = 브리지에 촬영실 이름이 필요합니다. relay.bridge_site와 relay.bridge_room에 영문자, 숫자, -, _로 된 짧은 이름을 설정하십시오.
relay-bridge-demo = 촬영실을 따라가는 릴레이에서는 데모를 실행하지 않습니다. 데모 환자가 촬영실의 환자와 섞이기 때문입니다. --demo를 빼거나 relay.bridge_direction을 publish로 설정하십시오.
relay-bridge-credentials-not-readable = { $path } 파일의 브리지 자격 증명을 읽을 수 없습니다: { $reason }. relay.bridge_credentials를 확인하고, 릴레이를 실행하는 사용자가 파일을 읽을 수 있는지 확인하십시오.
relay-bridge-credentials-not-usable = { $path } 파일에 NATS 자격 증명이 없습니다(relay.bridge_credentials). user:password, 토큰, nkey 시드 또는 .creds 파일의 내용을 넣으십시오.
relay-bridge-ca-not-readable = { $path } 파일을 읽을 수 없습니다: { $reason }. relay.bridge_ca_file을 확인하고, 릴레이를 실행하는 사용자가 파일을 읽을 수 있는지 확인하십시오.
relay-bridge-ca-not-usable = { $path } 파일에 읽을 수 있는 인증 기관의 인증서가 없습니다(relay.bridge_ca_file). NATS 서버의 인증서를 발급한 기관의 PEM 인증서를 넣으십시오.
relay-bridge-tls = 브리지에 TLS를 쓸 수 없습니다: { $reason }
relay-bridge-in-clear = 이름이 암호화되지 않은 채 브로커로 전송될 수 있습니다. relay.bridge_patient_data가 켜져 있는데 relay.bridge에 nats:// 서버가 있습니다. tls://를 쓰십시오.
relay-page-title = VX Display 릴레이
relay-page-what = 이 포트는 VX Display 릴레이의 것입니다. 릴레이는 촬영실의 메시지를 그 방의 디스플레이에 전달합니다. 웹 사이트가 아니므로 여기서 조작할 것은 없습니다.
relay-page-connect = 디스플레이를 연결하려면 디스플레이의 주소 입력란에 이 주소를 입력하되 http:// 대신 ws://를(https:// 대신 wss://를) 쓰십시오.
relay-page-monitoring = 감시용으로 /healthz와 /metrics가 있습니다. 그 둘에도 이 페이지에도 환자 정보는 없습니다.
service-not-started = 시스템이 이 프로그램을 서비스로 시작하지 않았습니다: { $reason }. relay-service.ps1로 설치하거나 --service 없이 `vxdisplay relay`를 실행하십시오.
