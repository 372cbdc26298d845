### The technologist's window.

## none

none = —

## page

page-connection = 연결
page-exam = 검사
page-messages = 메시지
page-settings = 설정
page-simulator = 시뮬레이터

## bar

bar-server = 서버 주소
bar-reconnect = 다시 연결
bar-run-check = 점검 실행
bar-page = 페이지: { $page }

## link

link-connecting = 연결 중
link-unconfirmed = 연결됨, 등록 미확인
link-registered = 등록됨
link-unverified = 연결됨, 핑 응답 없음
link-refused = 거부됨
link-lost = 연결 끊김
link-round-trip-title = 왕복 시간, 최근 10분
link-no-pings = 아직 핑 응답이 없습니다
link-plot-spoken = 최근 10분의 왕복 시간, 핑 { $count }회
link-day-title = 최근 24시간
link-day-spoken = 최근 24시간: 등록됨 { $up }분, 미확인 { $unconfirmed }분, 끊김 { $down }분 (5분 단위)
link-connected-for = 연결 시간
link-reconnects = 재연결, 24시간
link-events = 받은 이벤트
link-last-event = 마지막 이벤트

## span

span-days = { $d }일 { $h }시간 { $m }분
span-hours = { $h }시간 { $m }분

## preview

preview-spoken = 현재 환자 화면

## monitor

monitor-title = 환자용 모니터
monitor-main = 주 모니터
monitor-other = 주 모니터 아님
monitor-show = 전체 화면 표시
monitor-close = 전체 화면 닫기

## notices

notices-title = 알림
notices-clear = 지우기
notices-clear-hint = 이 목록을 비웁니다. 메시지는 남습니다.
notices-empty = 없음: 받은 내용이 모두 API 문서와 일치합니다.
notices-protocol = 메시지
notices-exam = 검사
notices-link = 연결
notices-program = 프로그램
notices-times = { $count }회, { $first } ~ { $last }
notices-cleared = 지운 뒤로 알림이 없습니다.

## exam

exam-now = 현재
exam-why = 화면이 이렇게 보이는 이유
exam-hide = 지금 숨기기
exam-hide-title = 환자 숨기기
exam-hide-hint = 다음 환자 정보가 올 때까지 화면에서 환자를 지웁니다. 두 창 모두 F8 키로도 할 수 있습니다.
exam-story = 표시하고 지운 기록
exam-story-empty = 아직 표시한 것이 없습니다. VXvue에서 환자를 선택하거나 시뮬레이터를 사용하십시오.
exam-cleared = 지움: { $rule }
exam-patient-shown = 환자 표시
exam-step-shown = 촬영 단계 표시: { $step }
exam-phase = 단계: { $phase }

## phase

phase-waiting = 대기
phase-ready = 준비
phase-in-progress = 진행 중
phase-completed = 완료

## reason

reason-cleared = 환자를 표시하지 않습니다: { $rule }.
reason-not-connected = 연결되어 있지 않습니다. 확인할 수 없는 내용은 표시하지 않습니다.
reason-nobody-named = 환자를 표시하지 않습니다: 서버가 아직 환자(101)를 알리지 않았습니다.
reason-hold = 연결이 끊겼습니다. 환자는 { $time } 동안 화면에 남아 있다가 지워집니다.
reason-patient = 마지막 환자 메시지(101)의 환자를 표시합니다.
reason-id-for-name = 이름이 없거나 표시할 수 없어 환자 번호로 대신합니다.
reason-no-name = 표시할 수 있는 이름이나 환자 번호가 오지 않았습니다.
reason-masked = 이름 또는 생년월일이 가려져 있습니다(개인정보 보호 설정).
reason-no-birth-date = 읽을 수 있는 생년월일이 오지 않아 표시하지 않습니다.
reason-no-step = 이 환자의 601(sendStepInfo)이 오지 않아 촬영 부위를 표시하지 않습니다.
reason-step-alone = 환자 없는 촬영 부위입니다. 101(setPatientInfo)을 기다립니다.
reason-demo = 데모, 시뮬레이터 또는 녹화의 데이터이며 DEMO로 표시합니다.
reason-hidden = 직원이 환자를 숨겼습니다. 다음 101(setPatientInfo)까지 표시하지 않습니다.

## mark

mark-ok = 완료
mark-unsure = 미확인
mark-none = 아직 없음
mark-failed = 실패
mark-running = 진행 중
mark-waiting = 아직 아님
mark-skipped = 건너뜀

## messages

messages-search = 검색
messages-search-hint = 명령, 내용, 알림 또는 시각
messages-received = 받음
messages-sent = 보냄
messages-link = 연결
messages-problems = 문제 { $count }
messages-hide-pings = 핑 숨기기
messages-hide-patient = 환자 정보 숨기기
messages-show-patient = 환자 정보 보기
messages-show-patient-hint = 이 창에 이름, 환자 번호, 생년월일을 표시합니다
messages-pause = 일시 정지
messages-go-on = 계속 (새 메시지 { $count })
messages-export = 내보내기…
messages-details = 메시지
messages-details-empty = 행을 선택하면 원문과 각 필드에 대한 API 문서의 설명을 볼 수 있습니다. 화살표 키로 위아래로 이동합니다.
messages-connection = 연결 { $number }
messages-fields-left-out = 그 밖의 필드 { $count }개
messages-overwritten = 보관 시간이 지나 환자 정보를 가명으로 바꾸었습니다.
messages-copy = 복사
messages-not-in-document = API 문서에 없는 필드입니다.
messages-required = 필수
messages-optional = 선택
messages-raw = 원문
messages-raw-hidden = 숨김: 분석할 수 없는 내용이라 어느 부분이든 환자 정보일 수 있습니다.
messages-raw-none = 원문이 없습니다.
messages-close-reason = 닫은 이유의 텍스트는 저장하지 않습니다.
messages-empty = 아직 메시지가 없습니다. 연결되면 모든 프레임이 여기에 표시됩니다.
messages-none-listed = 조건에 맞는 메시지가 없습니다. 조건을 끄거나 검색을 지우십시오.
messages-export-title = 메시지 내보내기
messages-format = 형식
messages-json-hint = 한 줄에 메시지 하나, 프로그램용
messages-csv-hint = 표, 스프레드시트용
messages-rows = 행
messages-rows-listed = 필터된 행
messages-rows-listed-hint = 지금 목록에 보이는 행
messages-rows-all = 전체 행
messages-rows-all-hint = 필터와 상관없이 보관된 모든 행
messages-patient-data = 환자 정보
messages-patient-hidden = 숨김
messages-patient-shown = 표시
messages-patient-warning = 파일에 이름, 환자 번호, 생년월일이 들어갑니다. 환자 기록처럼 관리하십시오.
messages-path = 파일
messages-save = 저장
messages-cancel = 취소
messages-cancel-hint = 파일 쓰기를 멈춥니다
messages-close = 닫기

## task

task-done = 저장됨: { $place }
task-failed = 저장하지 못함: { $why }

## section

section-server = 서버
section-monitors = 환자용 모니터
section-display = 환자 화면
section-site = 기관
section-privacy = 개인정보
section-diagnostics = 진단
section-exam = 시간
section-link = 연결
section-console = 이 창
section-messages = 메시지
section-relay = 릴레이
section-health = 상태 감시
section-log = 로그
section-about = 정보

## settings

settings-reset = 기본값으로
settings-reset-of = { $key }: 기본값으로
settings-save = 저장
settings-save-of = { $key } 저장
settings-large = 크게
settings-small = 작게
settings-none = 없음
settings-yes = 예
settings-no = 아니요
settings-empty = 비어 있음
settings-restart = 다음에 시작할 때 적용됩니다.
settings-locked = 관리자가 잠근 설정입니다.
settings-stronger = 파일보다 우선하는 { $source }에서 지정했습니다.
settings-set-at-start = 파일보다 우선하는 프로그램 실행 옵션에서 지정했습니다.
settings-problem = 저장하지 않음: { $why }

## monitors

monitors-arrangement = 배치
monitors-unknown = 시스템이 모니터를 알려 주지 않습니다.
monitors-main = 주 모니터
monitors-second = 보조
monitors-patient = 환자 화면
monitors-never = 환자 화면 아님
monitors-identify = 모니터 번호 표시
monitors-identity = 식별 이름
monitors-connector = 연결 단자
monitors-place = 크기와 위치
monitors-use = 환자용으로 사용
monitors-used = 환자용으로 사용 중
monitors-use-of = { $number }번 모니터를 환자용으로 사용
monitors-mirrored = 다른 모니터와 같은 화면
monitors-asleep = 절전 상태

## about

about-title = VX Display
about-program = 이 프로그램
about-licences = 라이선스
about-version = 버전
about-licence = 라이선스 종류
about-licence-name = MIT 또는 Apache-2.0
about-machine-file = 관리자 설정
about-user-file = 사용자 설정
about-logs = 로그
about-open-settings = 설정 폴더 열기
about-open-logs = 로그 폴더 열기
about-keys = 키보드

## licences

licences-own = MIT 라이선스와 Apache 라이선스 2.0 중 하나를 택하여 사용하고 복제하고 수정할 수 있습니다.
licences-others = 다른 저작자의 구성 요소 { $count }개가 들어 있습니다. 항목을 선택하면 라이선스를 볼 수 있습니다.
licences-back = 목록으로 돌아가기

## keys

keys-pages = 페이지
keys-reconnect = 다시 연결
keys-search = 메시지 검색
keys-hide = 환자 지금 숨기기, 두 창 모두
keys-full-screen = 환자 화면 열기와 닫기
keys-staff = 환자 화면을 클릭한 뒤 나가기
keys-tab = 항목 이동과 누르기
keys-check = 점검 실행

## check

check-run-at = { $time }에 실행한 점검
check-running = 점검 중, { $time } 시작
check-back = 실시간으로
check-back-hint = 현재 연결을 다시 보여 줍니다
check-cancel = 점검 취소
check-cancel-hint = 이 점검을 멈춥니다. 연결에는 영향이 없습니다.

## rung

rung-address = 주소
rung-port = 포트
rung-websocket = WebSocket
rung-register = 등록
rung-ping = 핑
rung-data = 검사 데이터

## simulator

simulator-half = 시뮬레이터

## recordings

recordings-half = 녹화와 재생

## record

record-title = 녹화
record-hint = 서버에서 온 모든 메시지를 시각과 함께 저장하여 검사를 그대로 다시 재생할 수 있습니다.
record-path = 녹화 파일
record-holds = 파일에 무엇을 담을까요?
record-pseudonymised = 가명
record-real = 실제 환자 정보
record-choose = 실제 환자 정보를 녹화할지 선택하십시오.
record-pseudonymised-hint = 이름, 환자 번호, 날짜를 같은 형태의 가명으로 바꿉니다.
record-real-hint = 파일에 이름, 환자 번호, 생년월일이 들어갑니다. 환자 기록처럼 관리하십시오.
record-start = 녹화 시작
record-stop = 녹화 중지
record-running = 녹화 중: 이벤트 { $events }개, { $size }, { $path }

## replay

replay-title = 재생
replay-path = 재생할 녹화 파일
replay-open = 열기
replay-empty = 목록에서 녹화를 선택하거나 파일을 이 창에 놓으십시오.
replay-step = 다음 이벤트
replay-close = 재생 닫기
replay-progress = { $at } / { $length } · 이벤트 { $events }/{ $of }
replay-over = 녹화가 끝났습니다.
replay-preview-hint = 재생은 DEMO 표시와 함께 이 창에만 나타나며 환자용 모니터에는 표시되지 않습니다.
replay-reading = 녹화 파일을 읽는 중…

## sim

sim-send = VXvue(2)로 보내기
sim-to = 받는 곳
sim-to-relay = 내장 릴레이
sim-to-server = 현재 서버
sim-id = 환자 번호
sim-name = 이름
sim-birth = 생년월일
sim-null = null
sim-awkward = 시험용 환자
sim-awkward-choose = 시험용 환자 선택
sim-send-patient = 환자 보내기
sim-body-part = 촬영 부위
sim-projection = 촬영 방향
sim-send-step = 촬영 단계 보내기
sim-start = 검사 시작
sim-complete = 검사 완료
sim-pick-of = { $what } 선택
sim-raw = 원문 프레임
sim-raw-check = 프레임 확인
sim-raw-send = 프레임 보내기
sim-raw-hint = 보내기 전에 확인하며 검사 이벤트에는 demo 표시를 넣습니다.

## drill

drill-title = 장애 연습 (내장 릴레이)
drill-dialect = 서버 방식
drill-document = API 문서
drill-prototype = 시제품
drill-delay = 프레임 지연
drill-delay-unit = ms, 최대 10 000
drill-drop = 프레임 누락
drill-drop-unit = % (프레임 비율)
drill-order = 메시지 순서
drill-duplicate = 중복
drill-reorder = 순서 변경
drill-pings = 핑 응답
drill-cut = 연결 끊기
drill-cut-hint = 디스플레이는 끊김을 바로 표시하고 유지 시간 뒤에 이름을 지워야 합니다.
drill-restart = 릴레이 재시작
drill-restart-hint = 3초 동안 멈춥니다. 이전 이름이 다시 나타나면 안 됩니다.
drill-freeze = 릴레이 멈춤
drill-thaw = 릴레이 재개
drill-freeze-hint = 연결은 유지되지만 응답이 없으며 10초 안에 알아차려야 합니다.

## play

play-title = 검사 한 건 전체 과정
play-play = 검사 재생
play-pause = 검사 일시 정지
play-step = 다음 메시지
play-stop = 검사 정지
play-progress = 환자 { $patient }/{ $patients } · 다음 명령: { $next }

## relay

relay-title = 내장 릴레이
relay-hint = 이 컴퓨터에서 테스트 서버를 시작하고 디스플레이를 연결합니다.
relay-start = 내장 릴레이 시작
relay-stop = 내장 릴레이 중지
relay-listening = { $address }에서 대기 중 · 접속 { $clients } · 디스플레이 { $displays }
relay-away = 연습을 위해 중단됨 ({ $address }) · 접속 { $clients } · 디스플레이 { $displays }

## diagnose

diagnose-title = 진단
diagnose-hint = 버전, 시스템, 모니터, 설정, 연결 기록, 로그, 알림을 환자 정보 없이 zip 파일 하나에 저장합니다. 저장 위치:
diagnose-write = 진단 파일 저장

## simulator, recordings, settings, help

simulator-half-hint = VXvue처럼 환자, 촬영 단계, 검사 전체를 보냅니다.
recordings-half-hint = 서버가 보낸 내용을 녹화하고 다시 재생합니다.
sim-preview = 환자 화면
sim-send-patient-hint = 환자(101)를 demo 표시와 함께 보냅니다.
sim-send-step-hint = 촬영 부위와 방향(601)을 demo 표시와 함께 보냅니다.
sim-start-hint = 검사 시작(1001)을 보냅니다.
sim-complete-hint = 검사 완료(1002)를 보냅니다.
sim-raw-check-hint = 디스플레이가 이 글을 어떻게 읽을지 보여 줍니다. 보내지는 않습니다.
sim-raw-send-hint = 글을 확인하고 보냅니다.
sim-to-relay-hint = 이 프로그램의 내장 릴레이로 보냅니다.
sim-to-server-hint = 주소란의 서버로, VXvue로 등록한 두 번째 연결을 통해 보냅니다.
sent-raw = 프레임
sent-waiting = { $command }: 보냈습니다. 디스플레이의 수신을 기다리는 중…
sent-arrived = { $command }: { $time } 뒤에 받았습니다. { $changes }
sent-nothing = 환자 화면은 바뀌지 않았습니다.
sent-missed = { $command }: 보냈으나 디스플레이가 받지 못했습니다. { $why }
sent-missed-link = 디스플레이가 서버에 연결되어 있지 않습니다.
sent-missed-drill = 장애 연습이 메시지를 지연하거나 버리고 있습니다.
sent-missed-server = 메시지를 보낸 서버에 디스플레이가 연결되어 있는지 확인하십시오.
sent-missed-sender = VXvue로서 이 서버에 연결하는 두 번째 연결이 열려 있지 않습니다.
sent-missed-not-passed = 릴레이만 메시지를 전달합니다. 내장 릴레이를 시작하고 그곳으로 보내십시오.
sent-not = 보내지 않음: { $why }
play-not-started = 시작하지 않음. 다음 명령: { $next }
play-play-hint = 환자 세 명의 검사를 간격을 두고 재생합니다.
play-pause-hint = 마지막 메시지 뒤에서 멈추며, 재생하면 이어집니다.
play-step-hint = 다음 메시지를 지금 보냅니다.
play-stop-hint = 처음으로 돌아갑니다.
relay-start-hint = 이 프로그램에서 서버를 시작하고 디스플레이를 연결합니다.
relay-stop-hint = 중지하면 디스플레이는 설정된 서버로 돌아갑니다.
relay-free-port = 빈 포트에서 시작
relay-free-port-hint = 이번 실행에만 이 컴퓨터의 빈 포트를 사용합니다.
drill-document-hint = API 문서대로 응답합니다.
drill-prototype-hint = 시제품 서버처럼 응답합니다.
drill-duplicate-hint = 모든 이벤트를 두 번 보냅니다. 화면은 그대로여야 합니다.
drill-reorder-hint = 이웃한 이벤트의 순서를 바꿉니다.
drill-pings-hint = 응답하지 않으면 디스플레이는 핑에 응답이 없다고 표시해야 합니다.
drill-wrong-number = 0부터 { $most }까지의 정수를 입력하십시오.
drill-hint = 각 단추는 장애를 일으킵니다. 그때 디스플레이가 표시해야 할 내용이 여기에 나옵니다.
record-start-hint = 연결 상태부터 기록하므로 재생할 때 똑같이 표시됩니다.
record-stop-hint = 파일을 마칩니다. 바로 재생할 수 있습니다.
record-replay = 재생하기
record-replay-hint = 방금 저장한 녹화를 엽니다.
recordings-list = 녹화 목록
recordings-refresh = 새로 고침
recordings-refresh-hint = 폴더를 다시 살펴봅니다.
recordings-folder = 폴더
recordings-looking = 녹화를 찾는 중…
recordings-none = 이 폴더에 녹화가 없습니다. 다른 폴더를 입력하고 Enter 키를 누르십시오.
replay-close-hint = 재생을 끝냅니다. 녹화는 남습니다.
replay-open-hint = 파일을 읽어 이 창에서 재생합니다.
replay-cancel = 읽기 취소
replay-cancel-hint = 파일을 더 기다리지 않습니다.
replay-play = 재생
replay-play-hint = 이어서 재생하며, 끝에서는 처음부터 재생합니다.
replay-pause = 일시 정지
replay-pause-hint = 현재 위치에서 멈춥니다.
replay-step-hint = 다음 이벤트를 재생하고 멈춥니다.
replay-restart = 처음부터
replay-restart-hint = 녹화의 처음으로 돌아갑니다.
replay-speed-hint = 녹화된 속도의 몇 배로 재생할지 정합니다.
replay-position = 위치
replay-position-hint = 끌거나 화살표 키로 다른 시점으로 이동합니다.
toast-folder = 폴더 열기
toast-folder-hint = 파일이 있는 폴더를 엽니다.
toast-close = 닫기
settings-search = 설정 검색
settings-search-hint = 제목, 설명, 값에 있는 낱말. Esc 키로 지웁니다.
settings-none-found = “{ $sought }”에 맞는 설정이 없습니다.
settings-undo = 되돌리기
settings-undo-of = “{ $key }” 변경 되돌리기 (Ctrl+Z)
# In place of a setting's key in a sentence.
settings-titled = “{ $title }”
settings-on = 켬
settings-off = 끔
settings-from-to = { $min }~{ $max }
settings-auto = 자동
settings-auto-or = 자동 또는 { $range }
settings-not-within = 올바르지 않은 값입니다. 허용: { $range }.
settings-default = 기본값: { $default }
settings-now = 현재: { $value }
settings-now-assumed = 현재: { $value } (모니터가 크기를 알리지 않음)
settings-pairs = 여러 쌍 번갈아 표시, 예: ko,en; vi
settings-system-language = 시스템 언어
settings-reset-hint = 파일에서 값을 지워 기본값이 적용되게 합니다.
settings-save-hint = 값을 설정 파일에 씁니다 (Enter).
group-connection = 서버와 연결
group-only-monitor = 사용할 모니터
group-monitor-use = 절전과 키
group-look = 언어와 모양
group-texts = 기관 자체 문구
group-content = 환자에게 보이는 내용
group-legibility = 가독성
group-clearing = 화면을 지우는 시점
group-window = 언어와 모양
group-administration = 관리
exam-step-now = 촬영 단계: { $step }
exam-story-hidden = 이름, 번호, 생년월일은 여기에 나오지 않으며 환자 화면에만 표시됩니다.
reason-hold-back = 연결이 잠시 끊겼다가 돌아왔습니다. 서버가 아직 환자를 확인하지 않았으며, 끊긴 지 { $time } 뒤에 지웁니다.
monitor-setting = 모니터 설정 열기
monitor-setting-hint = 환자용 모니터를 선택하거나 하나뿐인 모니터를 허용합니다.
monitor-unplugged = { $name } 모니터의 연결이 { $at }에 끊겼습니다. 다시 연결하면 환자 화면이 돌아옵니다.
monitor-only = 환자용 모니터가 연결되어 있지 않습니다. 모니터를 연결하거나 설정에서 이 모니터를 허용하십시오.
monitor-doubtful = { $name } 모니터가 환자용이 아닐 수 있습니다. 환자를 향해 있다면 설정에서 선택하십시오.
monitor-moved = 환자 화면은 { $was } 모니터에 있었으나 지금은 { $name } 모니터가 사용될 수 있습니다. 설정에서 환자를 향한 모니터를 선택하십시오.
monitors-identify-hint = 모니터마다 큰 번호를 3초 동안 표시합니다.
monitors-use-hint = 어디에 연결해도 이 모니터를 알아봅니다.
find-title = 도움말
find-link = 연결이 정상인지, 아니면 왜 아닌지, 환자에게 무엇이 보이는지
find-message = 주고받은 모든 메시지와 API 문서의 설명
find-cleared = 환자가 왜 표시되는지, 왜 더 표시되지 않는지
find-try = VXvue 없이 환자, 촬영 단계, 장애를 시험
find-record = 서버가 보낸 내용을 녹화하고 재생
find-monitor = 환자용 모니터, 언어, 개인정보, 시간, 로그
keys-help = 이 도움말
keys-copy = 선택한 메시지 복사
keys-undo = 마지막 설정 변경 되돌리기
keys-zoom = 크게, 작게, 원래 크기
keys-list = 목록에서 이동
key-name-ctrl = Ctrl
key-name-shift = Shift
key-name-enter = Enter
key-name-space = 스페이스바
key-name-tab = Tab
key-name-page-up = PgUp
key-name-page-down = PgDn
key-name-home = Home
key-name-end = End
key-name-esc = Esc
hint-title = 시작하기
hint-text = 이 창은 환자 화면이 VXvue에 연결되었는지, 환자에게 무엇이 보이는지 보여 줍니다. 위쪽에 VXvue 서버의 주소를 입력하십시오. 문제가 있으면 연결 점검이 할 일을 알려 줍니다. VXvue 없이 보려면 데모를 시작하십시오.
hint-demo = 데모 시작
hint-demo-hint = 내장 릴레이를 시작하고 DEMO 표시와 함께 검사를 재생합니다.
hint-close = 다시 표시하지 않음
hint-close-hint = F1 키를 누르면 어디에 무엇이 있는지 볼 수 있습니다.
about-open-settings-hint = 이 사용자의 설정 파일이 있는 폴더를 엽니다.
about-open-logs-hint = 로그 파일이 있는 폴더를 엽니다.
diagnose-write-hint = 모두 모아 zip 파일을 저장합니다.
diagnose-cancel-hint = 중지하며 파일을 남기지 않습니다.
licences-back-hint = 모든 구성 요소를 다시 표시합니다.

## the frame, the connection page and the messages

bar-server-meant = { $address } 사용
bar-recent = 최근 서버
bar-recent-none = 아직 응답한 서버가 없습니다.
bar-recording-real = 환자 정보 녹화 중
bar-recording-pseudonyms = 녹화 중 (가명)
bar-recording-hint = 서버의 메시지를 녹화하고 있습니다. 녹화를 끝낼 수 있는 페이지를 엽니다.
bar-run-check-hint = 현재 연결은 그대로 두고 단계별로 점검합니다
bar-reconnect-hint = 연결을 닫고 다시 엽니다
state-connecting = 연결 중
state-unconfirmed = 등록 미확인
state-registered = 등록됨
state-unverified = 핑 응답 없음
state-refused = 거부됨
state-lost = 연결 끊김
tray-open = 콘솔 열기
tray-hide = 환자 숨기기
look-title = 테마, 언어, 확대
look-theme = 테마
look-light = 밝게
look-dark = 어둡게
look-language = 언어
look-language-auto = 시스템 언어
look-zoom = 확대
look-smaller = 축소
look-usual = 100 %로
look-larger = 확대
link-typical = 보통 { $middle }ms, 가장 느린 20회 중 1회: { $high }ms
link-plot-millis = { $millis }ms
link-plot-minutes = { $minutes }분 전
link-plot-now = 지금
link-plot-point = { $time }에 { $millis }ms
address-for-now = 이 주소는 프로그램을 끝낼 때까지만 씁니다. 저장된 주소: { $home }
# The program was started with an address of its own, $home.
address-for-now-started = 이 주소는 프로그램을 끝낼 때까지만 씁니다. 프로그램을 시작할 때 지정한 주소: { $home }
address-test = 이 프로그램의 테스트 서버에 연결했습니다. 저장된 주소: { $home }
address-test-started = 이 프로그램의 테스트 서버에 연결했습니다. 프로그램을 시작할 때 지정한 주소: { $home }
address-kept-started = 이 주소를 저장했습니다. 프로그램을 시작할 때 { $home } 주소를 지정했으므로, 같은 방법으로 시작하면 그 주소를 다시 씁니다.
address-keep = 이 주소 저장
address-keep-hint = 이 주소를 설정에 저장합니다
address-back = { $address } 주소로 돌아가기
step-test-server = 테스트 서버 시작
step-test-server-hint = 이 PC에서 테스트 서버를 시작하고 디스플레이를 연결합니다
step-wss = wss:// 사용
step-wss-hint = 같은 서버에 암호화하여 연결합니다
step-ws = ws:// 사용
step-ws-hint = 같은 서버에 암호화 없이 연결합니다. 이름과 생년월일을 네트워크에서 읽을 수 있습니다
step-firewall = Windows 방화벽 열기
step-firewall-hint = Windows가 VX Display의 연결을 허용하는지 보여 줍니다
firewall-not-shown = 방화벽을 열 수 없습니다: { $reason }
notices-past = 이미 해결되었거나 이전 서버의 알림
notices-message = 메시지 보기
notices-message-hint = 해당 메시지를 엽니다
notices-message-gone = 이 메시지는 더 이상 보관되어 있지 않습니다.
monitor-not-shown = 표시하지 않음
monitor-allow = 이 모니터 허용
monitor-allow-hint = 환자 화면이 하나뿐인 모니터를 덮을 수 있습니다. 직원 키로 나갈 수 있습니다.
messages-list = 메시지 목록
messages-time = 시각
messages-way = 방향
messages-command = 명령
messages-text = 내용
messages-size = 크기
messages-edge-hint = 끌어서 너비를 바꿉니다. 두 번 클릭하면 기본 너비로 돌아갑니다.
field-select-all = 모두 선택
field-paste = 붙여넣기
field-copy = 복사
field-cut = 잘라내기
messages-sorted-down = { $column }, 내림차순
messages-sorted-up = { $column }, 오름차순
messages-sort-hint = 클릭 또는 Enter: 정렬. 왼쪽·오른쪽 화살표: 열 너비, Home: 기본 너비.
messages-filters-hint = 목록에 표시할 행
messages-filters = 필터
messages-problem = 문제
messages-count = 전체 { $all }개 중 { $listed }개
messages-searching = 찾는 중, 전체 { $all }개 중 { $listed }개
messages-zone = 시각: UTC{ $offset }
messages-new = 새 메시지 { $count }
messages-to-newest = 최신으로
messages-to-newest-hint = 선택을 풀고 새 메시지를 따라갑니다
messages-search-clear = 검색 지우기
messages-types-all = 종류: 전체
messages-types = 종류: { $all }개 중 { $listed }개
messages-types-hint = 목록에 표시할 메시지 종류
messages-way-hint = 이 메시지를 목록에 표시하거나 숨깁니다
messages-hide-pings-hint = 문제가 없는 핑과 그 응답을 숨깁니다
messages-hide-patient-hint = 이 창에서 이름, 환자 번호, 생년월일을 숨깁니다
messages-problems-hint = 문제가 있는 메시지만 표시합니다
messages-problem-above = 더 최근 문제
messages-problem-below = 더 이전 문제
messages-pause-hint = 새 메시지를 목록에 더하지 않습니다. 메시지는 보관됩니다.
messages-export-hint = 메시지를 파일로 저장합니다
messages-back = 뒤로
messages-back-hint = 이전 페이지로 돌아갑니다
messages-copy-as = 다른 형식으로 복사
messages-hidden-value = 숨김 ({ $value })
copy-json = 메시지 복사 (JSON)
copy-row = 행 복사
copy-table = 표 복사
copied-json = 메시지를 복사했습니다
copied-row = 행을 복사했습니다
copied-table = 표를 복사했습니다, 행 { $count }개
messages-patient-safe = 파일에서 이름, 환자 번호, 생년월일을 숨깁니다.
export-done = 저장한 위치: { $place }
export-failed = 저장하지 못했습니다: { $why }
browse = 찾아보기…
browse-hint = 시스템 창에서 파일을 선택합니다
file-window-missing = 이 데스크톱에는 파일 선택 창이 없습니다. 경로를 직접 입력하십시오.
