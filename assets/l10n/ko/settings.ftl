### Settings: what each is for, what values it takes, where a value comes from, and what can be wrong with it.
### Names of settings, values in quotes, file names and commands stay as they are.

## What each setting is for: whole sentences. The id is the name of the setting.

key-server-url = 촬영 프로그램의 WebSocket 서버 주소입니다.
    .title = 서버 주소
key-server-ca-file = wss:// 연결에서 컴퓨터에 등록된 인증 기관 외에 추가로 신뢰할 인증 기관의 PEM 파일입니다.
    .title = 자체 인증 기관
    .words = CA, PEM, certificate, 인증서, 루트, TLS, SSL
key-display-mode = 프로그램을 전체 화면의 환자 화면으로 시작할지 콘솔로 시작할지 정합니다. "auto"는 두 번째 모니터가 연결되어 있으면 전체 화면으로 시작합니다.
    .title = 시작할 때
    .about = 프로그램을 전체 화면의 환자 화면으로 시작할지 이 창으로 시작할지 정합니다. 자동: 두 번째 모니터가 연결되어 있으면 전체 화면으로 시작합니다.
    .auto = 자동
    .fullscreen = 환자 화면
    .windowed = 이 창
key-display-monitor = 환자를 향한 모니터입니다. "second", "primary" 또는 모니터의 식별 이름을 지정합니다. 식별 이름을 지정하면 어디에 연결해도 같은 모니터를 찾습니다.
    .title = 환자용 모니터
    .about = 환자를 향한 모니터입니다. 위의 단추로 선택하면 가장 쉽고, 어디에 연결해도 같은 모니터를 찾습니다.
key-display-allow-only-monitor = 모니터가 하나뿐일 때 그 모니터(보통 조작자용)를 환자 화면으로 채워도 되는지 정합니다.
    .title = 하나뿐인 모니터 허용
key-display-staff-key = 환자 화면을 클릭한 뒤 직원이 그 화면에서 나갈 때 누르는 키입니다. 다른 키로는 나갈 수 없습니다.
    .title = 환자 화면을 나가는 키
key-display-keep-awake = 화면이 절전 상태로 들어가지 않게 할 때를 정합니다. "always"는 환자 화면이 열려 있는 동안, "exam"은 환자나 검사를 표시하는 동안이며, "never"는 막지 않습니다.
    .title = 화면 켜진 상태 유지
    .about = 화면이 절전 상태로 들어가지 않게 할 때를 정합니다.
    .always = 항상
    .exam = 검사 중
    .never = 안 함
key-display-sleep = 검사가 없을 때 환자 화면을 어둡게 둘 시간대입니다. 매일 적용됩니다.
    .title = 어둡게 하는 시간
key-display-theme = 환자 화면의 색입니다. 어둡게, 밝게, 또는 검은 바탕에 흰색의 가장 강한 대비로 표시합니다.
    .title = 환자 화면 색
    .dark = 어둡게
    .light = 밝게
    .high-contrast = 강한 대비
key-display-language = 환자 화면의 언어입니다. 두 언어를 쓰려면 크게 표시할 언어를 먼저 적습니다. 여러 쌍을 적으면 8초마다 번갈아 표시합니다.
    .title = 환자 화면 언어
key-display-renderer = 콘솔을 그리는 방식입니다. auto는 프로그램이 콘솔로 시작할 때만 OpenGL을 쓰고, gl은 항상 OpenGL을 쓰며, cpu는 그래픽 드라이버 없이 CPU로 그립니다. OpenGL을 시작할 수 없으면 CPU로 그립니다. 환자 화면은 항상 CPU로 그립니다.
    .title = 그래픽
    .about = 이 창을 그리는 방식입니다. 프로그램이 이 창으로 시작할 때만 OpenGL, 항상 OpenGL, 또는 그래픽 드라이버 없이 CPU를 씁니다. 환자 화면은 항상 CPU로 그립니다.
    .auto = 자동
    .gl = OpenGL
    .cpu = CPU만
key-display-viewing-distance-m = 환자와 화면 사이의 거리입니다. 모든 글자를 이 거리에서 읽을 수 있는 크기로 표시하며, 공간이 모자라면 항목 이름, 안내 문구, 두 번째 언어를 생략합니다.
    .title = 환자까지의 거리
key-display-diagonal-in = 환자용 모니터의 대각선 길이입니다. 기본값은 모니터가 스스로 알리는 크기(EDID)이며, 알리지 않으면 24인치입니다.
    .title = 모니터 대각선
key-display-show-name = 환자 이름을 표시할지 정합니다.
    .title = 이름
key-display-show-birth-date = 환자의 생년월일을 표시할지 정합니다.
    .title = 생년월일
key-display-show-step = 촬영 부위와 촬영 방향을 글로 표시할지 정합니다.
    .title = 촬영 부위와 방향
key-display-show-figure = 인체 그림을 표시할지 정합니다.
    .title = 인체 그림
key-site-texts = 기관 고유의 문구가 있는 폴더입니다. `vxdisplay texts export`가 만드는 것과 같은 파일로 문구를 바꾸거나 언어를 추가합니다.
    .title = 자체 문구 폴더
    .about = 자체 문구가 있는 폴더입니다. 언어의 문구를 바꾸거나 언어를 추가합니다.
key-site-procedures = 기관 고유의 촬영 부위·방향 이름을 적은 TOML 파일입니다. 이름마다 그림에 표시할 부위, 환자에게 보일 말, 자세 안내를 정합니다. 결과는 `vxdisplay alias`로 확인합니다.
    .title = 자체 촬영 부위 파일
    .about = 자체 촬영 부위·방향 이름을 적은 파일입니다. 그림에 표시할 부위, 환자에게 보일 말, 자세 안내를 정합니다.
key-site-name = 환자 화면에 표시할 병원 또는 촬영실의 이름입니다. 비워 두면 표시하지 않습니다.
    .title = 병원 또는 촬영실
key-site-waiting-text = 환자가 선택되지 않았을 때 환자 화면에 프로그램의 기본 문구 대신 표시할 안내입니다. 모든 언어에 하나를 쓰거나 언어마다 따로 적습니다.
    .title = 대기 화면 문구
key-site-logo = 환자가 선택되지 않았을 때 표시할 기관 로고의 PNG 또는 SVG 파일입니다. 설정을 바꿀 때마다 다시 읽습니다.
    .title = 로고
key-privacy-preset = 아래 설정이 "preset"일 때 환자 정보를 어디까지 표시할지 정합니다. 모두 표시(open)하거나 한국(kr), 일본(jp), EU·영국(eu), 미국(us)의 관행을 따릅니다.
    .title = 개인정보 보호 기본 설정
    .about = 아래 설정이 기본 설정을 따를 때 환자 정보를 어디까지 표시할지 정합니다.
    .open = 모두 표시
    .kr = 한국 관행
    .jp = 일본 관행
    .eu = 유럽·영국 관행
    .us = 미국 관행
key-privacy-names = 환자 이름을 어디까지 표시할지 정합니다. 전부 표시하거나, 일부를 가리거나, 검사를 시작할 때까지만 가리거나, 표시하지 않거나, 기본 설정을 따릅니다.
    .title = 환자 이름
    .full = 모두 표시
    .masked = 가림
    .masked-until-start = 검사 시작까지 가림
    .hidden = 표시 안 함
    .preset = 기본 설정 따름
key-privacy-birth-date = 생년월일을 어디까지 표시할지 정합니다. 가리면 연도만 표시합니다.
    .title = 환자 생년월일
    .shown = 표시
    .masked = 가림
    .hidden = 표시 안 함
    .preset = 기본 설정 따름
key-privacy-id = 이름 대신 표시하는 등록번호를 어디까지 표시할지 정합니다. 가리면 마지막 두 글자만 표시합니다.
    .title = 환자 등록번호
    .shown = 표시
    .masked = 가림
    .hidden = 표시 안 함
    .preset = 기본 설정 따름
key-privacy-step = 촬영 부위와 방향을 어디까지 표시할지 정합니다. 가리면 촬영 단계가 있다는 것만 표시하며, 그림에도 나타내지 않습니다.
    .title = 촬영 부위 글자
    .shown = 표시
    .masked = 가림
    .hidden = 표시 안 함
    .preset = 기본 설정 따름
key-privacy-figure = 인체 그림에 촬영 부위를 표시할지, 부위를 표시하지 않고 그림만 둘지(masked), 그림을 표시하지 않을지 정합니다.
    .title = 그림의 촬영 부위
    .about = 인체 그림에 촬영 부위를 표시할지, 부위 없이 그림만 둘지, 그림을 표시하지 않을지 정합니다.
    .shown = 표시
    .masked = 가림
    .hidden = 표시 안 함
    .preset = 기본 설정 따름
key-exam-hold-on-link-loss-secs = 연결이 끊긴 뒤 환자 정보를 화면에 유지하는 시간입니다.
    .title = 연결이 끊긴 뒤
key-exam-clear-after-complete-secs = 검사가 완료된 뒤 환자 정보를 화면에 유지하는 시간입니다.
    .title = 검사가 끝난 뒤
key-exam-max-age-secs = 서버가 검사에 관한 메시지를 더 보내지 않을 때 환자 정보를 화면에 유지하는 시간입니다.
    .title = 소식이 없을 때
key-exam-pair-within-secs = 환자 정보보다 먼저 온 촬영 단계를 그 환자의 것으로 표시하는 최대 시간 간격입니다.
    .title = 환자보다 먼저 온 촬영 단계
key-link-ping-interval-secs = 핑을 보내는 간격입니다.
    .title = 핑 간격
key-link-dead-after-secs = 서버에서 아무것도 오지 않을 때 연결이 끊긴 것으로 보는 시간입니다. 핑 간격보다 길어야 합니다.
    .title = 응답이 없으면 끊김으로 보는 시간
key-console-language = 콘솔과 명령의 언어입니다. "auto"는 시스템 언어를 따르며, 지원하지 않는 언어이면 영어를 씁니다.
    .title = 이 창의 언어
    .about = 이 창과 명령의 언어입니다.
key-console-theme = 콘솔을 어둡게 표시할지 밝게 표시할지 정합니다.
    .title = 이 창의 색
    .dark = 어둡게
    .light = 밝게
key-console-tray-icon = 데스크톱의 트레이에 연결 상태를 나타내는 아이콘을 표시할지 정합니다. 클릭하면 콘솔이 열리고, 메뉴에서 환자를 숨길 수도 있습니다.
    .title = 트레이 아이콘
    .about = 데스크톱의 트레이에 연결 상태를 표시합니다.
key-messages-keep-patient-data-mins = 메시지 기록에 환자 정보를 보관하는 시간입니다. 그 뒤에는 가명만 남습니다.
    .title = 메시지의 환자 정보 보관 시간
key-relay-listen = `vxdisplay relay`가 연결을 기다리는 주소입니다. 127.0.0.1이나 [::1]이 아니면 네트워크에 열립니다.
    .title = 릴레이 주소
    .about = 릴레이가 연결을 받는 주소입니다. 127.0.0.1이나 [::1]이 아니면 네트워크에 열립니다.
key-relay-dialect = 릴레이가 API 문서대로 동작할지(document) 시제품 서버처럼 동작할지(prototype) 정합니다.
    .title = 릴레이 동작
    .about = 릴레이가 API 문서대로 동작할지 시제품 서버처럼 동작할지 정합니다.
    .document = API 문서
    .prototype = 시제품
key-relay-allowed-hosts = 디스플레이가 릴레이에 접속할 때 쓸 수 있는 호스트 이름이며 쉼표로 구분합니다. localhost와 이 컴퓨터의 이름 및 주소는 항상 허용됩니다.
    .title = 릴레이의 호스트 이름
key-health-prometheus-listen = 실행 중인 프로그램이 상태를 Prometheus에 제공하는 주소입니다. 환자 정보는 제공하지 않으며 이 컴퓨터 안에서만 쓸 수 있습니다. 비워 두면 제공하지 않습니다.
    .title = Prometheus 지표
key-log-level = 로그에 기록할 최소 수준입니다.
    .title = 로그 수준
    .error = 오류
    .warn = 경고
    .info = 정보
    .debug = 자세히
    .trace = 모두
key-log-file = 표준 오류 출력 외에 로그 파일도 기록할지 정합니다.
    .title = 로그 파일 쓰기
key-log-keep-days = 보관할 일별 로그 파일의 수입니다.
    .title = 로그 파일 보관 기간
key-log-max-mib-per-day = 하루치 로그 파일의 최대 크기입니다. 가득 차면 로그에 알리고 다음 날 다시 기록합니다.
    .title = 하루 로그 파일의 최대 크기
key-diagnostics-core-dumps = 프로그램이 비정상 종료될 때 시스템이 메모리를 디스크에 저장해도 되는지 정합니다. 그 파일에는 환자 정보가 들어 있습니다.
    .title = 메모리 덤프

## What values are allowed: parts of sentences, without a full stop.

# Follows a wrong value on the command line.
allowed-values = 허용되는 값: { $allowed }
# The end of a list. $before: all names but the last, with commas between them.
name-list = { $before }, { $last }
name-list-before = { $before }, { $next }
# $names: a list.
allowed-choice = { $names }
# $max: a number of characters.
allowed-text = { $max }자 이하의 한 줄
allowed-waiting-texts = 모든 언어에 쓸 { $max }자 이하의 텍스트 하나, 또는 "ko: 앉아서 기다려 주십시오 | en: Please take a seat"처럼 언어마다 하나씩. 기본 문구는 ""
allowed-url = ws:// 또는 wss://로 시작하는 주소 (예: ws://localhost:55111)
allowed-hosts = 쉼표로 구분한 호스트 이름 또는 IP 주소 (예: "relaypc, relaypc.clinic.example, 10.1.2.3"), 없으면 ""
# $names: a list of language tags.
allowed-languages = { $names } 중 하나 또는 둘 (크게 표시할 언어를 먼저, 예: "ko,en"). 번갈아 표시할 쌍은 쌍반점으로 구분 (예: "ko,en; vi")
allowed-seconds = { $min }~{ $max } 범위의 수 (초)
# $unit: one of the units below.
allowed-number = { $min }~{ $max } 범위의 수 ({ $unit })
allowed-auto-number = auto 또는 { $min }~{ $max } 범위의 수 ({ $unit })
allowed-whole = { $min }~{ $max } 범위의 정수 ({ $unit })
allowed-bool = true(예) 또는 false(아니요)
allowed-file = 파일의 전체 경로, 없으면 ""
allowed-folder = 폴더의 전체 경로, 없으면 ""
allowed-subject-token = 영문자, 숫자, -, _로 된 64자 이하의 이름, 없으면 ""
allowed-nats-servers = NATS 서버의 주소 (예: nats://broker:4222, tls://broker), 암호 없이 쉼표로 구분, 최대 16개, 없으면 ""
allowed-listen = IP 주소와 포트 (예: 127.0.0.1:55111, 0.0.0.0:55111, [::1]:55111. 포트 0은 비어 있는 아무 포트)
allowed-loopback-listen = 이 컴퓨터 안에서만 쓰는 IP 주소와 포트 (예: 127.0.0.1:9106, [::1]:9106), 없으면 ""
allowed-monitor = second, primary 또는 `vxdisplay monitors`에 나오는 식별 이름 (예: "DEL DELL U2412M YMYH1423")
allowed-chord = Ctrl 또는 Alt, 필요하면 Shift, 그리고 영문자, 숫자, F1~F12 중 하나 (예: Ctrl+Shift+F11). 시스템이 쓰는 Alt+F4, Ctrl+C, Ctrl+X, Ctrl+V, Ctrl+Alt+F1~F12는 제외
allowed-hours = 서로 다른 두 시각 (예: "22:00-06:00"), 쓰지 않으려면 ""

unit-metres = 미터
unit-inches = 인치
unit-minutes = 분
unit-days = 일
unit-mebibytes = MiB

## Where a value comes from. $place: a file with its line, a variable, an option, a value of the registry.

source-default = 기본값
    .place = 기본값
# $kind: one of the kinds of files below.
source-file = { $kind } { $place }
source-environment = 환경 변수 { $place }
source-argument = 실행 인수 { $place }
source-installer = 설치 설정 { $place }
source-policy = 정책 { $place }

file-machine = 컴퓨터 설정 파일
file-user = 사용자 설정 파일
file-config = 지정한 설정 파일
file-policy = 정책 파일

## What was ignored, or read as something else: without a full stop. $key: a setting.

note-locked = { $key } 설정은 관리자가 { $file } 파일에서 잠갔습니다. { $place }의 값은 무시했습니다
note-policy = { $key } 설정은 정책으로 정해져 있습니다. { $place }의 값은 무시했습니다
note-in-quotes = { $place }: 값을 둘러싼 따옴표도 값의 일부로 표시됩니다. 의도한 것이 아니면 빼십시오
# $name: a value of an earlier version; $now: the value that took its place.
note-former = { $place }: { $key } 설정의 "{ $name }" 값은 더 이상 없으며 "{ $now }" 값으로 읽습니다. 그 위치에서 값을 바꾸십시오
note-site-texts = { $place }: { $reason }. 이 문구 대신 기본 문구를 사용합니다
note-unknown = { $place }: 이 버전에 없는 설정이므로 무시했습니다

## What is wrong in files, variables and arguments: without a full stop. The program does not start.

# Two or more problems, one a line.
problems =
    { $first }
    { $next }
# $kind: one of the kinds of files above; $reason: what the system says.
problem-unreadable = { $path }: 이 { $kind }을 읽을 수 없습니다({ $reason }). 권한을 확인하거나 파일을 옮기십시오
# $named-by: --config or VXDISPLAY_CONFIG. .quoted: the name has quotation marks.
problem-missing = { $path }: 파일이 없습니다. { $named-by }에 지정한 경로를 확인하십시오
    .quoted = { $path }: 파일이 없습니다. { $named-by }에 지정한 경로를 확인하십시오. 따옴표도 경로의 일부이므로 빼십시오
problem-too-large = { $path }: 이 { $kind }은 { $max } KiB보다 커서 설정 파일로 읽을 수 없습니다
# $fault: one of the faults below.
problem-at = { $place }: { $fault }
# $count: further problems of a place that has many.
problem-more = { $place }: 이 밖에 { $count }건이 더 있습니다. 위의 문제를 먼저 고치십시오
# Times in seconds; -at: where they come from.
problem-dead-before-ping = link.dead_after_secs({ $dead-after }초, { $dead-at }) 값은 link.ping_interval_secs({ $ping-interval }초, { $ping-at }) 값보다 커야 합니다. 그렇지 않으면 조용한 연결이 모두 끊긴 것으로 간주됩니다. 앞의 값을 늘리거나 뒤의 값을 줄이십시오
    .window = "{ $dead }"({ $dead-after }초) 값은 "{ $ping }"({ $ping-interval }초) 값보다 커야 합니다. 그렇지 않으면 조용한 연결이 모두 끊긴 것으로 간주됩니다. 앞의 값을 늘리거나 뒤의 값을 줄이십시오.
problem-waiting-text-too-long = site.waiting_text({ $text }, { $at }) 값은 너무 길어서 { $diagonal }인치 화면에서 { $distance } m 떨어져 읽을 수 없습니다. 줄이거나 display.viewing_distance_m 또는 display.diagonal_in 값을 고치십시오
    .window = { $text }("{ $waiting }") 값은 너무 길어서 { $diagonal }인치 화면에서 { $distance } m 떨어져 읽을 수 없습니다. 줄이거나 "{ $distance-title }" 또는 "{ $diagonal-title }" 값을 고치십시오.

## Faults at a place

# $reason: one of the reasons of TOML. .line: with the line of the file.
fault-syntax = TOML 형식이 아닙니다({ $reason })
    .line = TOML 형식이 아닙니다({ $reason }): { $text }
# $character: a character with its name; $remedy: one of the remedies below.
fault-lookalike = TOML에서는 이 자리에 다음 문자를 쓸 수 없습니다: { $character }. { $remedy }
fault-syntax-of = { $key }: 값이 TOML 형식이 아닙니다({ $reason }). 허용되는 값: { $allowed }
# $name: a setting, or a section in brackets. .key: a setting, with its values.
fault-twice = { $name } 항목이 두 번 있습니다. 하나만 남기십시오
    .key = { $name } 항목이 두 번 있습니다. 하나만 남기십시오. 허용되는 값: { $allowed }
fault-not-utf8 = 이 줄에 UTF-8이 아닌 바이트가 있습니다. 파일을 UTF-8로 저장하십시오
fault-variable-not-utf8 = 값이 UTF-8이 아닙니다
fault-in-quotes = 값이 따옴표({ $mark })로 둘러싸여 있습니다. 여기서는 따옴표도 값의 일부이므로 빼십시오
# $hint: one of the hints below.
fault-unknown-key = { $name } 설정은 없습니다. { $hint }
fault-unknown-section = [{ $name }] 섹션은 없습니다. { $hint }
fault-not-a-section = { $name } 항목은 섹션입니다. [{ $name }]만 한 줄에 적고 그 아래에 설정을 적으십시오
fault-unknown-variable = 그런 변수는 없습니다. { $hint }
# $error: why the value is not accepted.
fault-value = { $key }: { $error }
fault-locked-by-user = 설정은 컴퓨터 설정 파일에서만 잠글 수 있습니다. 이 파일에서 `locked`를 빼십시오
fault-locked-in-section = `locked`는 첫 [section]보다 위에 적어야 합니다
fault-locked-not-a-list = `locked`는 따옴표로 묶은 설정 이름의 목록이어야 합니다(예: locked = ["server.url"])

hint-list-all = 모든 설정은 `vxdisplay settings`로 볼 수 있습니다
hint-without-quotes = { $name } 이름을 따옴표 없이 적으십시오
hint-did-you-mean = 혹시 { $name } 아닙니까?
hint-section-has = [{ $section }] 섹션의 설정: { $names }
hint-sections = 사용할 수 있는 섹션: { $names }
hint-variable = 변수 이름은 { $prefix } 뒤에 섹션, 밑줄 두 개, 이름을 차례로 붙입니다(예: VXDISPLAY_SERVER__URL). 모든 설정은 `vxdisplay settings`로 볼 수 있습니다

remedy-quotes = 텍스트 양쪽에 곧은 따옴표 { $quote }를 쓰십시오
remedy-instead = 대신 { $characters }를 쓰십시오
remedy-line-end = 대신 이 시스템의 줄바꿈을 쓰십시오
remedy-digit = 대신 0~9 숫자를 쓰십시오
remedy-space = 대신 스페이스바로 입력한 빈칸을 쓰십시오
remedy-remove = 이 문자를 지우십시오
remedy-letters = 따옴표로 묶은 텍스트와 주석 밖에서 TOML은 a~z, 숫자, 몇 가지 기호만 허용합니다

## Why a value is not accepted

# $wanted, $found: types below.
value-wrong-type = 필요한 형식: { $wanted }, 입력된 형식: { $found }. 허용되는 값: { $allowed }
# $found: the value in quotes, or one of the descriptions below.
value-not-valid = 사용할 수 없는 값입니다: { $found }. 허용되는 값: { $allowed }
# $why: one of the sentences below.
value-unfit = { $why }. 허용되는 값: { $allowed }
unfit-twice = { $text }: 이미 텍스트가 있는 언어의 두 번째 텍스트입니다
unfit-too-many = { $text }: 텍스트가 { $most }개를 넘습니다
unfit-undrawable = 프로그램의 글꼴에 { $character } 문자가 없습니다
unfit-nothing = { $text }: 언어 뒤에 텍스트가 없습니다
# $found: in quotes; $error: a sentence about the address.
value-url = 사용할 수 없는 주소입니다: { $found }. { $error }

# $character: one of the characters of reasons.ftl.
found-unseen = { $text } ({ $character } 포함)
found-monitor-number = { $text } (번호는 명령줄에서만 사용 가능)
found-control-characters = 제어 문자가 있는 텍스트
found-secret = 암호나 토큰이 든 주소
# $count: a number of characters.
found-characters = { $count }자 길이의 텍스트

# Types of values: as they were found, and (.wanted) as they must be.
type-text = 따옴표로 묶은 텍스트
    .wanted = 따옴표로 묶은 텍스트
type-whole = 정수
    .wanted = 따옴표 없는 정수
type-decimal = 소수
    .wanted = 따옴표 없는 수
type-number = 수
    .wanted = 따옴표 없는 수
type-bool = true 또는 false
    .wanted = 따옴표 없는 true 또는 false
type-list = 목록
    .wanted = 목록
type-nothing = 값 없음
    .wanted = 값 없음
type-section = 섹션
    .wanted = 섹션
type-sections = 섹션의 목록
    .wanted = 섹션의 목록
type-date = 날짜 또는 시각
    .wanted = 날짜 또는 시각
type-table = 중괄호로 묶은 표
    .wanted = 중괄호로 묶은 표
type-large-number = 너무 큰 수
    .wanted = 수
type-registry-data = REG_SZ와 REG_DWORD가 아닌 데이터
    .wanted = 텍스트
type-untyped = 다른 형식
    .wanted = 텍스트

## What is wrong with a server address: whole sentences.

url-empty = 주소가 비어 있습니다. ws://localhost:55111과 같은 주소를 입력하십시오.
# $max: a number of bytes.
url-too-long = 주소가 { $max }바이트보다 깁니다.
# .meant: with the address that was probably meant.
url-scheme = 주소는 ws:// 또는 wss://로 시작해야 합니다.
    .meant = 주소는 ws:// 또는 wss://로 시작해야 합니다. 혹시 { $meant } 아닙니까?
url-no-host = 주소에 호스트가 없습니다. ws://localhost:55111과 같은 주소를 입력하십시오.
# $host: in quotes.
url-host = { $host }: 호스트 이름, IPv4 주소 또는 대괄호로 묶은 IPv6 주소가 아닙니다. server-1, 192.168.0.10, [::1]과 같은 형식을 쓰십시오.
# $port: in quotes.
url-port = { $port }: 포트가 아닙니다. 포트는 1~65535 범위의 정수입니다.
url-user-colon = 주소의 사용자 이름에 %3A(콜론)가 있어 보낼 수 없습니다. 서버에 다른 사용자 이름을 등록해야 합니다.
url-user-control = 주소의 사용자 이름 또는 암호에 제어 문자가 있어 보낼 수 없습니다. 퍼센트 인코딩한 부분을 고치십시오.
url-user-not-utf8 = 주소의 퍼센트 인코딩한 사용자 이름 또는 암호가 UTF-8이 아닙니다. 예를 들어 ü는 %C3%BC로 적습니다.
# $hidden: what stands where a password is hidden.
url-user-hidden = 주소의 암호가 { $hidden }입니다. 이것은 숨긴 암호를 나타내는 표시이므로 실제 암호를 입력하십시오.
url-fragment = WebSocket 주소에는 '#' 뒤의 부분을 쓸 수 없습니다. 그 부분을 빼거나 #을 %23으로 적으십시오.
url-at-in-path = 주소의 첫 / 뒤에 @가 있습니다. 암호에서는 /를 %2F로, 경로에서는 @를 %40으로 적으십시오.
# $character: in quotes.
url-character-in-user = 주소의 사용자 이름 또는 암호에 퍼센트 인코딩해야 하는 문자가 있습니다: { $character } (빈칸은 %20, % 자체는 %25).
url-character-in-path = 주소의 경로에 퍼센트 인코딩해야 하는 문자가 있습니다: { $character } (빈칸은 %20, % 자체는 %25).

## Why a change was not saved

# $reason: one of the reasons of TOML. .line: with the line of the file.
edit-syntax = 설정 파일의 { $line }행에 잘못된 부분이 있어 바꾸지 않았습니다. 먼저 고치십시오.
edit-not-a-section = 설정 파일의 [{ $name }] 항목이 섹션이 아닙니다. 먼저 파일에서 고치십시오.
save-no-place = 이 시스템에는 사용자 설정을 저장할 곳이 없어 저장할 수 없습니다. 관리자에게 이 디스플레이의 설정 파일을 요청하십시오.
# $problems: one of the problems above, or several.
save-broken-file = 설정 파일에 잘못된 부분이 있어 바꾸지 않았습니다. 먼저 고치십시오: { $problems }.
# $reason: what the system says.
save-file = { $path }: { $reason }. 폴더의 권한과 디스크를 확인하십시오.

## policy templates of Windows
policy-supported = VX Display 0.1 이상
policy-description = VX Display(환자용 보조 화면)의 설정을 정하고 잠급니다.
# $meaning: what a setting is for. $allowed: its values. $default: its value where nobody sets it.
policy-explain =
    { $meaning }

    허용되는 값: { $allowed }
    기본값: { $default }

## What is wrong with a value of display.language

# $text: what is written. $why: one of the reasons below.
found-languages = { $text } ({ $why })
languages-nothing = 언어가 없음
languages-gap = 쉼표나 세미콜론 옆에 언어가 없음
# $tag: a part of it, in quotes.
languages-not-a-tag = { $tag } 값은 언어 태그가 아님
languages-three = 함께 표시할 수 있는 언어는 두 개까지이며, 더 있으면 세미콜론으로 구분
# $tag: a language tag.
languages-same = { $tag } 언어가 큰 글씨와 작은 글씨에 모두 쓰임
# $pair: such as ko,en.
languages-repeated = { $pair } 항목이 두 번 나옴
# $most: a number.
languages-too-many = 번갈아 표시할 수 있는 것은 { $most }개까지
# $tag: a language tag.
languages-not-offered = { $tag } 언어의 문구가 없음
languages-other-list = 목록에는 따옴표로 묶은 언어 태그만 적음

## Notes

# $place, $reason: as in note-site-texts; nothing is replaced.
note-site-texts-kept = { $place }: { $reason }
# $key: the key. $error: value-not-valid or value-wrong-type.
note-refused = { $place }: { $key }: { $error }. 기본값을 사용합니다

procedures-side-refused = 프로그램의 기본 어휘에서 { $word } 단어는 { $side } 쪽을 뜻하므로 { $id } 항목의 단어로 쓸 수 없습니다. 이 단어는 사용되지 않습니다.
procedures-side-hidden = 프로그램의 기본 어휘에서 { $word } 단어는 { $side } 쪽을 뜻합니다. { $id } 항목의 단어로 쓰면 그 쪽이 표시되지 않습니다.
procedures-side-contradicted = side = { $own }이지만 별칭 자체는 { $read } 쪽을 뜻합니다. 화면에는 어느 쪽도 표시되지 않습니다. 둘 중 하나를 고치십시오.
procedures-word-refused = 프로그램의 기본 어휘에서 { $word } 단어의 뜻은 { $known }이므로 { $id } 항목의 단어로 쓸 수 없습니다. 이 단어는 사용되지 않습니다.
procedures-words-side = { $key }: 이 문구는 { $side } 쪽을 말하지만 별칭은 그 쪽이 아닙니다. 이 문구는 표시되지 않습니다.
procedures-twice = { $line }번째 줄에 이미 같은 이름의 [[procedure]]가 있습니다. 둘이 다르면 뒤의 것을 사용합니다.
procedures-no-side = side = { $side }이지만 { $region }에는 좌우가 없어 표시하지 않습니다
site-no-language = { $tag }: 이 화면에 없는 언어이므로 이 텍스트는 표시되지 않습니다. 가능한 언어: { $languages }

key-relay-tls-certificate = 릴레이의 인증서와 이어서 발급 기관의 인증서가 든 PEM 파일입니다. relay.tls_key와 함께 설정하면 릴레이는 TLS(wss://)로만 통신합니다. 파일이 바뀌면 다시 읽습니다.
    .title = 릴레이 인증서
    .about = 릴레이 인증서와 그 발급 기관 인증서가 든 PEM 파일입니다. 개인 키와 함께 설정하면 릴레이는 wss://만 받습니다. 파일이 바뀌면 다시 읽습니다.
key-relay-tls-key = relay.tls_certificate에 맞는 개인 키가 암호 없이 든 PEM 파일입니다. 릴레이를 실행하는 사용자만 읽을 수 있어야 합니다.
    .title = 릴레이 개인 키
    .about = 인증서의 개인 키가 암호 없이 든 PEM 파일입니다. 릴레이를 실행하는 사용자만 읽을 수 있어야 합니다.
key-relay-sender-token-file = 16~256자의 토큰이 든 파일입니다. 설정하면 접속할 때 이 토큰을 제시한 클라이언트만 릴레이로 검사 이벤트를 보낼 수 있습니다.
    .title = 송신자 토큰 파일
key-relay-snapshot = 늦게 접속한 디스플레이에 진행 중인 검사를 알려 줄지 정합니다. VXvue의 서버는 아무것도 알려 주지 않습니다.
    .title = 늦게 연결된 화면에 검사 알림
key-relay-bridge = 이 릴레이가 자기 촬영실의 이벤트를 게시하거나 다른 촬영실을 따라갈 때 쓰는 NATS 서버의 주소입니다. nats://broker:4222나 tls://broker처럼 쓰고 쉼표로 구분합니다. 비워 두면 브리지를 쓰지 않습니다. 암호는 relay.bridge_credentials에 둡니다.
    .title = 브리지의 NATS 서버
    .about = 이 릴레이가 자기 촬영실의 이벤트를 게시하거나 다른 촬영실을 따라갈 때 쓰는 NATS 서버의 주소입니다. nats://broker:4222나 tls://broker처럼 쓰고 쉼표로 구분합니다. 비워 두면 브리지를 쓰지 않습니다. 암호는 자격 증명 파일에 둡니다.
key-relay-bridge-direction = 릴레이가 자기 촬영실의 이벤트를 게시할지(publish) 다른 촬영실의 이벤트를 자기 디스플레이에 표시할지(follow) 정합니다. 촬영실을 따라가는 릴레이는 다른 곳에서 오는 이벤트를 받지 않습니다.
    .title = 브리지 방향
    .about = 릴레이가 자기 촬영실의 이벤트를 게시할지 다른 촬영실의 이벤트를 자기 디스플레이에 표시할지 정합니다. 촬영실을 따라가는 릴레이는 다른 곳에서 오는 이벤트를 받지 않습니다.
    .publish = 이 촬영실을 게시
    .follow = 다른 촬영실을 따라감
key-relay-bridge-site = 주제 vx.기관.촬영실.명령에 쓰는 기관의 짧은 이름입니다. 영문자, 숫자, -, _만 쓸 수 있습니다. 함께 쓰는 모든 릴레이에서 같아야 합니다.
    .title = 브리지의 기관
key-relay-bridge-room = 게시하거나 따라갈 촬영실의 짧은 이름입니다. 영문자, 숫자, -, _만 쓸 수 있습니다. 한 촬영실은 릴레이 하나만 게시해야 합니다.
    .title = 브리지의 촬영실
key-relay-bridge-credentials = 릴레이가 NATS 서버에 제시할 내용이 든 파일입니다. user:password, 토큰, nkey 시드 또는 .creds 파일입니다. 릴레이를 실행하는 사용자만 읽을 수 있어야 합니다.
    .title = 브리지의 자격 증명
key-relay-bridge-ca-file = 운영 체제가 신뢰하는 기관 외에 NATS 서버에 대해 신뢰할 인증 기관의 인증서가 든 PEM 파일입니다.
    .title = 브리지의 인증 기관
key-relay-bridge-patient-data = 환자 정보가 브리지를 지나가게 할지 정합니다. 끄면 다른 촬영실에는 검사의 단계와 시작, 종료만 보이고 이름은 보이지 않습니다.
    .title = 브리지의 환자 정보
