### The help of the command line. Names of commands and options, values, and placeholders in capitals stay as they are.
### Without a full stop; what stands in backquotes can be typed.

## Around the texts

help-usage = 사용법
help-commands = 명령
help-arguments = 인수
help-options = 옵션
# Follows the text of an option.
help-default = [기본값: { $value }]
# Follows the help of the program. The code of each kind of ending stands before its meaning.
help-after =
    명령을 지정하지 않으면 `run`을 실행합니다.

    종료 코드: 0 완료, 1 실패(연결할 수 없음, 거부됨), 2 사용법 또는 설정 오류, 70 감시 프로세스에서 실행 중 내부 오류

## The commands

help-program = VX Display: X선 촬영실에서 환자를 향한 두 번째 화면
help-run = 서버의 환자 화면을 표시합니다(기본 명령)
help-demo = 데모 검사를 실행합니다: 내장 릴레이, 정해진 가상 환자, 환자 화면
help-relay = VXvue의 서버를 대신하여 디스플레이에 메시지를 전달하는 릴레이를 창 없이 실행합니다
help-send = VXvue(2)로 등록하여 demo 표시가 있는 검사 이벤트 하나를 서버에 보냅니다
help-settings = 모든 설정과 그 값, 값의 출처를 표시합니다
help-monitors = 모니터 목록과 환자 화면이 사용할 모니터를 표시합니다
help-card = 환자용 모니터 설치 카드를 표시합니다: 거리, 문자, 대비
help-status = 실행 중인 디스플레이의 상태를 표시합니다
help-autostart = 로그인할 때 디스플레이를 시작하도록 설정하거나 해제합니다
help-watch = 화면에 표시될 내용을 창 없이 변경마다 한 줄씩 출력합니다
help-check = 연결을 단계별로 점검하고 문제와 해결 방법을 알려 줍니다
help-replay = 녹화를 재생하여 화면에 표시될 내용을 창 없이 출력합니다
help-shots = 환자 화면의 모든 상태를 창이나 모니터 없이 그림 파일로 저장합니다
help-texts = 프로그램의 문구를 파일로 내보내거나 기관 고유의 문구를 검사합니다
help-alias = 촬영 부위 이름 하나 또는 목록 전체에 대해 화면이 무엇을 그리는지 표시합니다
help-diagnose = 지원에 필요한 정보를 환자 정보 없이 zip 파일 하나에 저장합니다
help-licenses = 프로그램과 포함된 모든 구성 요소의 라이선스를 출력합니다
help-help = 명령의 도움말을 출력합니다

## Options of several commands

help-print-help = 도움말을 출력합니다
help-print-version = 버전을 출력합니다
help-config = 사용자 설정 파일 대신 이 설정 파일을 읽습니다
help-server = 서버 주소(예: ws://localhost:55111)
help-json = JSON 객체 하나로 출력합니다
help-json-array = JSON 배열 하나로 출력합니다
help-json-lines = 한 줄에 JSON 객체 하나씩 출력합니다
help-show-patient-data = 이름, 환자 번호, 날짜를 *** 대신 그대로 출력합니다
help-language = 환자 화면의 언어. 둘이면 크게 표시할 언어를 먼저 적습니다(예: ko,en)

## Options of the window

help-windowed = 콘솔(방사선사 창)을 엽니다
help-fullscreen = 환자 화면을 해당 모니터 전체에 표시합니다
help-monitor = 환자를 향한 모니터: second, primary, `vxdisplay monitors`에 나오는 번호 또는 식별 이름
help-allow-only-monitor = 모니터가 하나뿐이어도 그 모니터 전체에 환자 화면을 표시할 수 있게 합니다
help-supervised = 디스플레이가 비정상 종료되거나 멈추면 다시 시작하는 감시 프로세스 아래에서 실행합니다
help-renderer = 콘솔을 그리는 방식. cpu는 그래픽 드라이버를 쓰지 않습니다

## relay

help-relay-listen = 연결을 기다릴 주소와 포트(예: 127.0.0.1:55111). 포트 0은 비어 있는 포트를 사용합니다
help-relay-dialect = API 문서대로 동작할지 시제품 서버처럼 동작할지 정합니다
help-relay-allow-host = localhost와 이 컴퓨터의 이름 외에 디스플레이가 이 릴레이에 접속할 때 쓸 수 있는 호스트 이름. 여러 번 지정할 수 있습니다
help-relay-bridge = 이 촬영실을 게시하거나 다른 촬영실을 따라갈 NATS 서버의 주소(relay.bridge_… 설정). 여러 번 지정할 수 있습니다
help-relay-demo = 데모 검사를 디스플레이에 보냅니다

## send

help-send-patient = 환자를 알립니다(101 setPatientInfo)
help-send-step = 촬영 단계를 알립니다(601 sendStepInfo)
help-send-start = 검사를 시작합니다(1001 eventStartExam)
help-send-complete = 검사를 완료합니다(1002 eventCompleteExam)
help-send-patient-id = 환자 번호
help-send-patient-name = DICOM 사람 이름(예: Hong^Gildong=洪^吉洞=홍^길동). 생략하면 null을 보냅니다
help-send-patient-birth = YYYY-MM-DD 형식의 생년월일. 생략하면 null을 보냅니다
help-send-step-body = 촬영 부위(예: CHEST)
help-send-step-projection = 촬영 방향(예: PA)

## monitors, status, autostart

help-monitors-monitor = second, primary, 번호 또는 식별 이름으로 어느 모니터가 선택되는지 표시합니다
help-card-monitor = 카드를 표시할 모니터: second, primary, 번호 또는 식별 이름
help-card-shots = 표시하지 않고 이 폴더에 card.png로 저장합니다
help-status-server = 상태를 확인할 디스플레이의 서버(예: ws://localhost:55111)
help-autostart-enable = 로그인할 때 `vxdisplay run --supervised`를 시작합니다
help-autostart-disable = 로그인할 때 더 이상 디스플레이를 시작하지 않습니다
help-autostart-status = 로그인할 때 무엇을 누구에게 시작하는지, 그것이 이 프로그램인지 표시합니다
help-autostart-machine = 이 컴퓨터의 모든 사용자에게 적용합니다. 관리자 권한이 필요합니다
help-autostart-systemd = 데스크톱 항목 대신 systemd 사용자 유닛을 사용합니다(Linux)

## check, replay, shots

help-check-timeout = 점검 전체에 걸리는 최대 시간, 1~10초
help-check-watch = 연결을 계속 지켜보며 변화마다 한 줄씩 출력(Ctrl+C로 끝냄)
help-replay-file = 재생할 녹화 파일
help-replay-speed = 녹화한 속도의 배수, 0.1~1000 또는 max
help-shots-folder = PNG 파일을 저장할 폴더. 없으면 만들고, 같은 이름의 파일은 바꿉니다
help-shots-size = 그림의 너비와 높이(픽셀)
help-shots-theme = 환자 화면의 색을 정합니다

## texts, diagnose

help-texts-export = 고치거나 번역할 수 있도록 모든 언어의 문구를 설명과 함께 파일로 저장합니다
help-texts-export-folder = 저장할 폴더. 없으면 만들고, 있는 파일은 바꾸지 않습니다
help-texts-check = site.texts가 읽는 방식으로 폴더를 검사하여 잘못된 곳마다 파일, 줄, 이유를 표시합니다
help-texts-check-folder = 검사할 폴더
help-alias-body = 촬영 부위 이름(예: "R KNEE")
help-alias-projection = 촬영 방향 이름(예: AP)
help-alias-file = 한 줄에 이름 하나가 있는 텍스트 파일. 촬영 방향은 탭 뒤에 적습니다
help-alias-json = JSON 객체 하나로, 목록이면 한 줄에 하나씩 출력합니다
help-diagnose-out = 저장할 zip 파일
help-diagnose-force = 파일이 이미 있으면 바꿉니다
help-diagnose-no-check = 최대 5초 걸리는 연결 점검을 건너뜁니다

## What is wrong with an argument

# Times in seconds.
help-wrong-timeout = 점검 시간은 { $min }~{ $max }초로 지정하십시오
help-wrong-speed = 0.1~1000 범위의 수(예: 10) 또는 max를 입력하십시오
help-wrong-size = 너비와 높이를 64~8192 범위로 입력하십시오(예: 1920x1080)
help-wrong-place = 명령의 옵션은 명령 뒤에 적으십시오. 예: vxdisplay watch --server ws://localhost:55111
