### Messages of the wire: what each is, field by field, what differs from the API document, and what the exam made of it.
### Names of commands, keys and settings, and the numbers of commands, stay as they are.

## Commands and clients

# $number, $name: as in the API document. .label: in a list; .name: the name alone.
command-known = { $number } ({ $name })
    .label = { $number } { $name }
    .name = { $name }
command-unknown = { $number } (알 수 없는 명령)
    .label = { $number } 알 수 없는 명령
    .name = 알 수 없는 명령
# A command that has a name instead of a number.
command-named = 이름으로 된 명령
    .label = 이름으로 된 명령
    .name = 이름으로 된 명령

client-not-registered = 등록되지 않음
client-web-server = VXvueWebServer
client-vxvue = VXvue (VSS)
client-display = Display
client-generator = 발생장치
client-dose-meter = 면적선량계
client-collimator = 콜리메이터
client-battery = 배터리
client-barcode-reader = 바코드 리더
client-equipment = 장비
client-unknown = 알 수 없는 타입
# A type of client with its number.
client-numbered = { $number } ({ $name })

## Why a text is not a message: clauses about a message. .short: in a list.

unreadable-not-json = 읽을 수 있는 JSON이 아닙니다
    .short = JSON이 아님
unreadable-not-an-object = JSON이지만 객체가 아닙니다
    .short = JSON 객체가 아님
unreadable-contradicting-keys = 같은 키가 서로 다른 값으로 두 번 있습니다
    .short = 같은 키가 서로 다른 값으로 중복됨
unreadable-no-command = 읽을 수 있는 command가 없습니다
    .short = 읽을 수 있는 명령 없음
unreadable-too-long = 길이가 256 KiB를 넘습니다
    .short = 256 KiB 초과
unreadable-unsure-command = command의 표기가 API 문서와 다릅니다
    .short = 명령을 확정할 수 없음

## What a message did differently from the API document: what came, what the document requires, what was done. $why: a clause of those above.

notice-unreadable = 메시지를 무시했습니다: { $why }. API 문서에 따르면 메시지는 command가 있는 JSON 객체 하나여야 합니다.
notice-step-unknown = 메시지를 읽을 수 없습니다: { $why }. 601 (sendStepInfo) 메시지일 수 있으므로 촬영 단계를 지웠습니다.
    .seen = 메시지를 읽을 수 없습니다: { $why }. 601 (sendStepInfo) 메시지일 수 있습니다.
notice-study-unknown = 메시지를 읽을 수 없습니다: { $why }. 1001, 1002 또는 다른 검사 이벤트일 수 있으므로 화면을 지웠습니다.
    .seen = 메시지를 읽을 수 없습니다: { $why }. 1001, 1002 또는 다른 검사 이벤트일 수 있습니다.
no-patient-unreadable = 메시지를 읽을 수 없습니다: { $why }. 다른 환자의 101 (setPatientInfo) 메시지일 수 있으므로 이름을 표시하지 않습니다.
    .seen = 메시지를 읽을 수 없습니다: { $why }. 101 (setPatientInfo) 메시지일 수 있습니다.
no-patient-empty = 101 (setPatientInfo): ID, 이름, 생년월일이 모두 없어 선택된 환자가 없습니다. 이름을 표시하지 않습니다.
no-patient-data-not-an-object = 101 (setPatientInfo): data가 객체가 아닙니다. API 문서에 따르면 객체여야 합니다. 이름을 표시하지 않습니다.
    .seen = 101 (setPatientInfo): data가 객체가 아닙니다. API 문서에 따르면 객체여야 합니다.
no-patient-contradicting-keys = 101 (setPatientInfo): 같은 키가 서로 다른 값으로 두 번 있어 어느 값이 맞는지 알 수 없습니다. 이름을 표시하지 않습니다.
    .seen = 101 (setPatientInfo): 같은 키가 서로 다른 값으로 두 번 있어 어느 값이 맞는지 알 수 없습니다.
no-patient-contradicting-ids = 101 (setPatientInfo): patientId와 patientID의 값이 서로 다릅니다. 이름을 표시하지 않습니다.
    .seen = 101 (setPatientInfo): patientId와 patientID의 값이 서로 다릅니다.
no-patient-not-text = 101 (setPatientInfo): API 문서에 따르면 텍스트여야 할 자리에 객체, 배열 또는 매우 긴 숫자가 있습니다. 이름을 표시하지 않습니다.
    .seen = 101 (setPatientInfo): API 문서에 따르면 텍스트여야 할 자리에 객체, 배열 또는 매우 긴 숫자가 있습니다.
no-patient-failure-reported = 101 (setPatientInfo): 메시지가 실패(res 0)를 알렸습니다. 이름을 표시하지 않습니다.
# $command: a command, here and below.
notice-failure-reported = { $command }: 메시지가 실패(res 0)를 알려 무시했습니다.
notice-step-not-readable = 601 (sendStepInfo): data가 API 문서와 달리 각 키가 한 번씩만 있는 텍스트 객체가 아닙니다. 촬영 단계를 지웠습니다.
    .seen = 601 (sendStepInfo): data가 API 문서와 달리 각 키가 한 번씩만 있는 텍스트 객체가 아닙니다.
notice-duplicate-keys = 메시지에 같은 키가 같은 값으로 두 번 있습니다. 한 번만 읽었습니다.
notice-comments = 메시지에 JSON이 허용하지 않는 주석이 있습니다. 건너뛰고 읽었습니다.
notice-trailing-comma = 메시지의 닫는 괄호 앞에 JSON이 허용하지 않는 쉼표가 있습니다. 건너뛰고 읽었습니다.
notice-byte-order-mark = 메시지가 바이트 순서 표시(BOM)로 시작합니다. 건너뛰고 읽었습니다.
notice-trailing-nuls = 메시지 끝에 JSON이 허용하지 않는 NUL 바이트가 있습니다. 건너뛰고 읽었습니다.
notice-not-finite = 메시지에 JSON에 없는 NaN 또는 Infinity가 있습니다. null로 읽었습니다.
notice-control-character = 메시지의 텍스트에 JSON에서 이스케이프해야 하는 제어 문자가 있습니다. 그대로 받아들였습니다.
notice-json-in-string = JSON 객체가 JSON 텍스트 안에 담겨 왔습니다. API 문서에 따르면 객체 자체를 보내야 합니다. 풀어서 읽었습니다.
notice-several-objects = 한 프레임에 JSON 객체가 여러 개 있습니다. API 문서에 따르면 하나여야 합니다. 순서대로 읽었습니다.
# $key: a key of the document.
notice-key-spelling = { $key } 키의 표기가 API 문서와 다릅니다. 그대로 받아들였습니다.
notice-lone-surrogate = 메시지에 문자가 될 수 없는 반쪽 서로게이트가 있습니다. 대체 문자로 바꾸었습니다.
notice-binary-frame = 메시지가 바이너리 프레임으로 왔습니다. API 문서에 따르면 텍스트 프레임이어야 합니다.
notice-utf16 = 바이너리 프레임이 UTF-16으로 왔습니다. API 문서에 따르면 UTF-8인 텍스트 프레임이어야 합니다. 그대로 받아들였습니다.
notice-not-utf8 = 바이너리 프레임에 UTF-8이 아닌 바이트가 있습니다. 그런 바이트가 있는 값은 표시하지 않습니다.
notice-patient-id-key = 환자 ID가 patientID 키로 왔습니다. API 문서의 101 절에는 patientId로 되어 있습니다. 그대로 받아들였습니다.
notice-birth-key = 생년월일이 patientBirthDate 키로 왔습니다. API 문서의 101 절에는 patientBirth로 되어 있습니다. 그대로 받아들였습니다.
notice-patient-sex = API 문서의 예시 하나에만 있는 patientSex가 왔습니다. 보관만 하고 표시하지 않습니다.
notice-not-text-but-read = { $key } 값이 숫자 또는 참/거짓 값으로 왔습니다. API 문서에 따르면 텍스트여야 합니다. 텍스트로 읽었습니다.
notice-command-as-text = { $command }: 명령이 텍스트로 왔습니다. API 문서에 따르면 숫자여야 합니다. 그대로 받아들였습니다.
notice-result-key = 결과가 result 키로 왔습니다. API 문서에 따르면 res여야 합니다. 그대로 받아들였습니다.
notice-res-not-readable = res가 숫자, 텍스트, null 중 어느 것도 아니어서 무시했습니다.
notice-sender-by-name = sender가 이름으로 왔습니다. API 문서에 따르면 숫자여야 합니다. 그대로 받아들였습니다.
notice-receiver-by-name = receiver가 이름으로 왔습니다. API 문서에 따르면 숫자여야 합니다. 그대로 받아들였습니다.
notice-sender-not-readable = sender가 API 문서와 달리 숫자가 아닙니다. sender 없이 메시지를 읽었습니다.
notice-receiver-not-readable = receiver가 API 문서와 달리 숫자가 아닙니다. 0 (모두)으로 읽었습니다.
notice-no-receiver = { $command }: receiver가 없습니다. API 문서에 따르면 106 (Display)이어야 합니다. 0 (모두)으로 읽었습니다.
notice-unknown-command-name = 명령의 이름이 API 문서에 없어 무시했습니다.
notice-unknown-command = { $command }: API 문서에 없는 명령이므로 무시했습니다.
notice-status-not-readable = { $command }: 응답에 0 또는 1의 status가 없습니다. 성공이 아니라 단순한 응답으로 봅니다.
notice-refused-by-res = { $command }: 응답이 res로 실패(0)를 알렸지만 0 또는 1의 status가 없습니다. 오류 번호 없는 status 0으로 읽었습니다.

## Why the patient screen was cleared: clauses that follow a colon. .short: in the console's list.

rule-hold-passed = 연결이 끊겼고 { $hold } 안에 같은 환자인지 확인되지 않았습니다
    .short = 연결이 끊겼고 { $hold } 안에 같은 환자인지 확인되지 않았습니다
rule-hold-passed-back = 연결이 { $lost } 동안 끊겼고 { $hold } 안에 같은 환자인지 확인되지 않았습니다
    .short = 연결이 { $lost } 동안 끊겼고 { $hold } 안에 같은 환자인지 확인되지 않았습니다
rule-hold-passed-slept = 컴퓨터가 절전 상태였고 { $hold } 안에 같은 환자인지 확인되지 않았습니다
    .short = 컴퓨터가 절전 상태였고 { $hold } 안에 같은 환자인지 확인되지 않았습니다
rule-after-loss = 연결이 끊겼었기 때문에 그 전의 정보가 아직 맞는지 확인할 수 없습니다
    .short = 연결이 끊겼었기 때문에 그 전의 정보를 확인할 수 없습니다
rule-after-completion = 검사가 완료된 지 { $after } 지났습니다
    .short = 검사가 완료된 지 { $after } 지났습니다
rule-max-age = { $after } 동안 검사에 관한 메시지가 오지 않았습니다
    .short = { $after } 동안 검사에 관한 메시지가 오지 않았습니다
rule-no-patient = 101 (setPatientInfo) 메시지에 환자가 없습니다
    .short = 101 메시지에 읽을 수 있는 환자가 없습니다
rule-step-after-completion = 검사가 완료된 뒤 온 601 (sendStepInfo) 메시지는 아직 알려지지 않은 검사의 것입니다
    .short = 완료 후에 온 601은 아직 알려지지 않은 검사의 것입니다
rule-step-of-another-study = 이 환자가 알려진 뒤에 열린 다른 검사의 601 (sendStepInfo) 메시지가 왔습니다
    .short = 이 환자가 알려진 뒤에 열린 다른 검사의 601이 왔습니다
rule-new-study = 새 검사가 열렸고(1001) 그 환자는 아직 알려지지 않았습니다
    .short = 새 검사가 열렸고(1001) 그 환자는 아직 알려지지 않았습니다
rule-origin-changed = 데모 데이터와 실제 데이터는 함께 표시하지 않습니다
    .short = 데모 데이터와 실제 데이터는 함께 표시하지 않습니다
rule-step-unknown = 601 (sendStepInfo)일 수 있는 메시지를 읽을 수 없어 촬영 단계를 알 수 없습니다
    .short = 601일 수 있는 메시지를 읽을 수 없어 촬영 단계를 알 수 없습니다
rule-study-unknown = 1001 또는 1002일 수 있는 메시지를 읽을 수 없어 누구의 검사가 진행 중인지 알 수 없습니다
    .short = 1001 또는 1002일 수 있는 메시지를 읽을 수 없어 검사 상태를 알 수 없습니다
rule-another-mentioned = 다른 종류의 메시지 또는 다른 수신자에게 보낸 메시지에 다른 환자가 적혀 있습니다
    .short = 다른 종류의 메시지 또는 다른 수신자에게 보낸 메시지에 다른 환자가 적혀 있습니다
rule-hidden = 직원이 환자 정보를 숨겼습니다. 다음 101 (setPatientInfo) 메시지부터 다시 표시합니다
    .short = 직원이 다음 101까지 환자 정보를 숨겼습니다
rule-server-changed = 디스플레이가 다른 서버에 연결하도록 바뀌었습니다
    .short = 연결할 서버가 바뀌었습니다

## What happened to the exam, and why. $why: a clause of those above, or a sentence of those below.

exam-notice-cleared = 환자 화면을 지웠습니다: { $why }.
exam-notice-birth-date = 생년월일을 표시하지 않습니다: { $why }
exam-notice-patient-changed = 검사 중에 환자가 바뀌었습니다. 1002 메시지보다 먼저 다른 환자의 101 (setPatientInfo) 메시지가 왔습니다. 앞의 검사는 끝난 것으로 봅니다.
exam-notice-step-without-patient = 표시된 환자가 없을 때 601 (sendStepInfo) 메시지가 왔습니다. 101 메시지가 올 때까지 촬영 단계만 표시합니다.
exam-notice-completed-without-exam = 준비 중이거나 진행 중인 검사가 없을 때 1002 (eventCompleteExam) 메시지가 왔습니다. 바뀐 것은 없습니다.
exam-notice-old-connection = 이미 닫힌 연결의 이벤트가 늦게 도착하여 무시했습니다.
exam-notice-step-not-paired = 601 (sendStepInfo) 메시지가 101 메시지보다 너무 일찍 왔거나 다른 환자가 표시되어 있을 때 와서 이 환자의 것으로 볼 수 없습니다. 촬영 단계를 지웠습니다.
exam-notice-birth-date-form = 생년월일이 YYYYMMDD 또는 YYYY.MM.DD 형식으로 왔습니다. API 문서의 101 절에는 YYYY-MM-DD로 되어 있습니다. 그대로 받아들였습니다.
exam-notice-nothing-to-show = 101 (setPatientInfo) 메시지에 읽을 수 있는 ID, 이름, 생년월일이 없습니다. 이름을 표시하지 않습니다.
exam-notice-name-drawn-by-other-group = 이름에 내장 글꼴에 없는 문자가 있습니다. 표시할 수 있는 다른 표기를 표시합니다.
exam-notice-name-not-drawable = 이름에 내장 글꼴에 없는 문자가 있습니다. 이름 대신 환자 ID를 표시합니다.
exam-notice-name-and-id-not-drawable = 이름에 내장 글꼴에 없는 문자가 있고, 대신 표시할 수 있는 환자 ID도 없습니다. 둘 다 표시하지 않으니 다른 방법으로 환자를 확인하십시오.
exam-notice-name-partly-damaged = 이름의 표기 하나가 손상된 채 왔습니다. 문자가 손실되었거나 다른 문자 인코딩으로 읽혔습니다. 온전하게 온 다른 표기를 표시합니다.
exam-notice-name-damaged = 이름이 손상된 채 왔습니다. 문자가 손실되었거나 다른 문자 인코딩으로 읽혔습니다. 이름 대신 환자 ID를 표시합니다. 워크리스트와 서버의 문자 집합 설정을 확인하십시오.
exam-notice-name-damaged-without-id = 이름이 손상된 채 왔습니다. 문자가 손실되었거나 다른 문자 인코딩으로 읽혔고, 대신 표시할 수 있는 환자 ID도 없습니다. 둘 다 표시하지 않으니 다른 방법으로 환자를 확인하십시오.
exam-notice-id-damaged = 환자 ID가 손상된 채 왔습니다. 문자가 손실되었거나 다른 문자 인코딩으로 읽혔습니다. ID를 표시하지 않으며 없는 것으로 봅니다.
exam-notice-id-not-drawable = 환자 ID에 내장 글꼴에 없는 문자가 있습니다. ID를 표시하지 않습니다.
exam-notice-step-damaged = 촬영 부위 또는 촬영 방향이 손상된 채 왔습니다. 문자가 손실되었거나 다른 문자 인코딩으로 읽혔습니다. 그 글을 표시하지 않습니다.
exam-notice-decoration-left-out = 촬영 부위 또는 촬영 방향을 꾸미는 기호가 내장 글꼴에 없어 뺐습니다. 나머지는 표시합니다.
exam-notice-step-not-drawable = 촬영 부위 또는 촬영 방향에 내장 글꼴에 없는 문자가 있습니다. 그 글을 표시하지 않습니다.
exam-notice-step-tells-withheld = 촬영 부위 또는 촬영 방향에 표시하지 않기로 한 이름, 생년월일 또는 환자 ID가 들어 있습니다. 둘 다 표시하지 않습니다.
exam-notice-text-clipped = 글이 화면에 넣을 수 있는 길이보다 길어 잘랐으며, 자른 곳을 표시했습니다.

birth-date-not-a-date = 받은 값이 달력에 있는 YYYY-MM-DD 또는 YYYYMMDD 형식의 날짜가 아닙니다.
birth-date-in-the-future = 미래의 날짜입니다. 이 컴퓨터의 날짜도 확인하십시오.
birth-date-too-long-ago = 이 날짜대로라면 나이가 122세를 넘습니다.
birth-date-placeholder = 프로그램이 날짜가 없을 때 대신 적는 날짜입니다.
birth-date-damaged = 전송 중에 문자가 손실되었습니다.
birth-date-contradicting = patientBirth와 patientBirthDate의 날짜가 서로 다릅니다.

## What a row of the message log says, in a few words

# A text that is the same in every language.
row-text = { $text }
# After the summary of a row: it comes from a demo. DEMO stays as it is.
row-demo = { $summary } · DEMO
row-notices = { $summary } · 알림 { $count }건
row-connection = 연결 { $number }
row-unreadable = 읽을 수 없음
row-websocket-ping = WebSocket 핑
row-websocket-pong = WebSocket 퐁
row-websocket-close = WebSocket 닫기
row-ping = 핑
row-pong = 퐁
row-register = 등록 요청
# $client: one of the clients above.
row-register-as = { $client } ({ $number }) 등록 요청
row-registered = 등록됨: 상태 1
    .error = 등록됨: 상태 1, 오류 { $error }
row-registration-refused = 등록 거부됨: 상태 0
    .error = 등록 거부됨: 상태 0, 오류 { $error }
row-registration-answered = 등록 응답, 상태 없음
    .error = 등록 응답, 상태 없음, 오류 { $error }
row-ping-answered = 핑 응답: 상태 1
    .error = 핑 응답: 상태 1, 오류 { $error }
row-ping-failed = 핑 응답: 상태 0
    .error = 핑 응답: 상태 0, 오류 { $error }
row-ping-without-status = 핑 응답, 상태 없음
    .error = 핑 응답, 상태 없음, 오류 { $error }
# $who: a pseudonym. .name, .birth, .both: with a name, with a birth date, with both.
row-patient = 환자 { $who }
    .name = 환자 { $who } · 이름
    .birth = 환자 { $who } · 생년월일
    .both = 환자 { $who } · 이름, 생년월일
row-patient-without-id = ID 없는 환자
    .name = ID 없는 환자 · 이름
    .birth = ID 없는 환자 · 생년월일
    .both = ID 없는 환자 · 이름, 생년월일
row-nobody-selected = 선택된 환자 없음
row-nobody-failure = 환자 없음: 실패 보고
row-nobody-unreadable = 환자 없음: 읽을 수 없는 메시지
row-no-step = 촬영 단계 없음
row-started = 검사 시작
row-completed = 검사 완료
row-refused = 실패 보고
row-unknown = API 문서에 없는 명령
row-step-unknown = 촬영 단계일 수 있음: 읽을 수 없음
row-study-unknown = 검사 시작 또는 완료일 수 있음: 읽을 수 없음
row-empty = 빈 메시지
# $code: the number of a close frame; .meaning: with the meaning of the code.
row-closed = 서버가 닫음: { $code }
    .meaning = 서버가 닫음: { $code } { $meaning }
row-closed-without-code = 서버가 코드 없이 닫음
row-closed-here = 이 프로그램이 닫음: { $code }
    .meaning = 이 프로그램이 닫음: { $code } { $meaning }
row-closed-here-without-code = 이 프로그램이 코드 없이 닫음

## What the link did, as a row among the messages

row-not-connected = 연결되지 않음: { $why }
# $time: such as 1.3 ms.
row-address-found = 주소 확인: { $addresses } ({ $time })
row-connected = { $address }에 연결됨 ({ $time })
# $why: one of the reasons below.
row-down = { $why }, { $seconds }초 후
row-slept = 컴퓨터가 { $seconds }초 동안 절전 상태였음
row-register-unanswered = 등록 요청에 응답 없음
row-register-unread = 등록 응답을 읽을 수 없음
row-echoes = 에코 서버: 명령 11이 그대로 되돌아옴
row-register-refused = 등록 거부됨
    .error = 등록 거부됨, 오류 { $error }
row-pings-unanswered = 핑에 응답한 적 없음
row-pings-unread = 핑 응답을 읽을 수 없음
row-unasked-extensions = 요청하지 않은 확장: { $names }
row-line-feeds = 응답의 줄 끝이 LF뿐임
row-empty-subprotocol = 응답의 하위 프로토콜이 비어 있음
row-long-message = 너무 길어 읽을 수 없는 메시지를 건너뜀
row-slow-lookup = DNS 서버의 응답에 { $seconds }초 걸림
row-password-in-clear = 암호가 암호화되지 않은 채 전송됨
row-not-sent = 보내지 못함: 연결 없음
row-send-buffer-full = 보내지 못함: 서버가 읽지 않음
row-outgoing-not-reported = 보낸 메시지 { $count }건이 목록에 없음
row-down-illegal-close = 서버가 허용되지 않는 형식으로 닫음
row-down-ended = 서버가 종료 프레임 없이 끊음
row-down-reset = 연결이 재설정됨
row-down-path-timed-out = 서버까지의 네트워크 경로가 끊김
# $words: what the system says.
row-down-io = 읽기 또는 쓰기 실패({ $words })
row-down-silent = { $seconds }초 동안 수신 없음
row-down-not-awake = 절전 후 응답 없음
row-down-protocol = 서버의 WebSocket 프로토콜 위반
row-down-not-utf8 = UTF-8이 아닌 텍스트 수신
row-down-too-long = 메시지가 너무 김
row-down-message-too-slow = 메시지가 제때 끝나지 않음
row-down-tls = TLS 오류
row-down-asked = 이 프로그램이 닫음
row-down-panicked = 연결 처리 오류로 다시 시작함

## Kinds of rows, in a list to choose from

kind-patient = 환자
kind-step = 촬영 단계
kind-exam = 검사 시작과 완료
kind-register = 등록
kind-heartbeat = 핑
kind-other = 기타 명령
kind-unreadable = 읽을 수 없음
kind-connection = 연결

## What is said of a hidden value

shape-blank = 빈 값
shape-valid-date = 올바른 날짜
shape-not-a-date = { $count }자, 표시할 수 있는 날짜 아님
# $writing: one of those below.
shape-text = { $count }자, { $writing }
shape-number = 숫자
shape-bool = 참/거짓 값
shape-object = 객체, 항목 { $count }개
shape-array = 배열, 항목 { $count }개

writing-hangul = 한글
writing-han = 한자
writing-japanese = 일본어
writing-latin = 로마자
writing-digits = 숫자와 기호
writing-mixed = 여러 문자

## A field and the name of its number

field-named = { $text } · { $name }
field-everybody = 전체
field-failure = 실패
field-success = 성공

## What the API document says of each field: sentences

field-sender = 메시지를 처음 보낸 쪽: 0 미등록, 1 웹 서버, 2 VXvue, 106 디스플레이. 등록 명령에서는 등록할 타입입니다.
field-receiver-of-exam = 받는 쪽: 106 디스플레이. 0, null이거나 없으면 전체로 봅니다.
field-receiver = 받는 쪽: 0 전체, 1 웹 서버, 2 VXvue, 106 디스플레이.
field-command = 요청하거나 알리는 내용: 1 핑, 11 등록, 101 환자 정보, 601 촬영 단계, 1001 검사 시작, 1002 검사 완료.
field-res = 결과: 1 성공, 0 실패.
field-result = 일부 서버는 결과를 res 대신 여기에 적습니다. 이 값도 받아들입니다.
field-data = 명령에 딸린 내용입니다.
field-status = 서버 응답의 상태: 0 실패, 1 성공.
field-error = 서버 응답의 오류 번호입니다. 문서에 번호의 뜻이 없으므로 서버 공급사에 문의하십시오.
field-patient-id = 환자 ID입니다. 응급 등록이면 EM-240906-134326과 같은 ID가 옵니다.
field-patient-id-of-sample = 문서의 한 예시에 나오는 환자 ID 키입니다. 101 절에는 patientId로 되어 있으며 둘 다 받아들입니다.
field-patient-name = 환자 이름입니다. Doe^John과 같은 DICOM 이름 형식이며, 응급 환자는 null일 수 있습니다.
field-patient-birth = 생년월일(ISO 8601)입니다. YYYYMMDD와 YYYY.MM.DD 형식도 받아들입니다.
field-patient-birth-of-sample = 문서의 한 예시에 나오는 생년월일 키입니다. 101 절에는 patientBirth로 되어 있으며 둘 다 받아들입니다.
field-patient-sex = 환자의 성별입니다. 문서의 한 예시에만 있고 값의 뜻이 정의되어 있지 않습니다. 환자에게는 표시하지 않습니다.
field-body-part = 촬영 부위입니다. 병원에서 정한 표현 그대로 옵니다.
field-projection = 촬영 방향입니다. 병원에서 정한 표현 그대로 옵니다.
field-demo = true이면 데모나 시뮬레이터가 만든 메시지이며, 환자 화면에 DEMO가 표시됩니다.
