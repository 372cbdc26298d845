### Reasons: what a system or a library refused, as the end of a sentence, without a full stop.
### Logs and --json have them in English.

## What the operating system refused

system-not-found = 파일이나 폴더가 없음
system-denied = 권한이 없음
system-read-only = 읽기 전용 디스크
system-no-space = 디스크가 가득 참
system-quota = 디스크 할당량을 모두 사용함
system-too-large = 파일이 너무 큼
system-is-folder = 파일이 아니라 폴더임
system-not-folder = 경로 중간에 폴더가 아닌 항목이 있음
system-not-empty = 폴더가 비어 있지 않음
system-exists = 이미 있음
system-file-name = 사용할 수 없는 이름
system-other-disk = 다른 디스크에 있음
system-busy = 다른 프로그램이 사용 중
system-stale = 네트워크 폴더를 더 이상 사용할 수 없음
system-timed-out = 제시간에 응답이 없음
system-refused = 연결이 거부됨
system-reset = 연결이 강제로 끊어짐
system-closed = 상대 쪽에서 연결을 닫음
system-host-unreachable = 컴퓨터에 도달할 수 없음
system-network-unreachable = 네트워크에 도달할 수 없음
system-network-down = 네트워크가 꺼져 있음
system-address-in-use = 다른 프로그램이 포트를 사용 중
system-no-such-address = 이 주소를 가진 네트워크 인터페이스가 없음
system-no-name = 호스트 이름을 찾을 수 없음
system-ended = 내용이 중간에 끝남
system-data = 내용이 올바르지 않음
system-input = 값이 올바르지 않음
system-unsupported = 이 시스템에서 지원하지 않음
system-memory = 메모리가 부족함
system-interrupted = 중단됨
system-try-again = 시스템 자원이 부족함
system-too-many-files = 열린 파일이 너무 많음
system-device = 장치 오류
# $code: the system's own number.
system-code = 시스템 오류 { $code }
system-unknown = 알 수 없는 오류

## What is wrong with a text in Fluent. $name: a name or a sign of the text.

fluent-token = ‘{ $name }’ 기호가 빠졌음
fluent-name = 이름은 영문자 a~z로 시작해야 함
fluent-no-text-of = { $name } 항목에 문구가 없음
fluent-no-text = 문구가 없음
fluent-function-name = 함수 이름은 대문자로 씀
fluent-no-default = 변형 중 하나는 *로 시작해야 함
fluent-two-defaults = *로 시작하는 변형은 하나만 쓸 수 있음
fluent-selector = -> 앞에는 $count 같은 인수를 써야 함
fluent-term-attribute = 용어(-이름)의 항목은 표시할 수 없음
fluent-open-quote = 따옴표가 닫히지 않음
fluent-argument-order = 이름 있는 인수는 뒤에 써야 함
fluent-argument-twice = { $name } 인수가 두 번 있음
fluent-escape = { $name }: 올바르지 않은 이스케이프
fluent-brace = 열리지 않은 중괄호를 닫음
fluent-expression = 중괄호 안이 올바르지 않음
fluent-literal = 따옴표로 묶은 글이나 숫자가 빠졌음
fluent-twice = { $name } 항목이 두 번 있음
fluent-unknown-argument = { $name } 인수는 없음
fluent-unknown-function = { $name } 함수는 없음
fluent-unknown-message = { $name } 메시지는 없음
fluent-circle = 문구가 자기 자신을 가리킴
fluent-too-many = 중괄호가 너무 많음

## What is wrong with a file in TOML

toml-twice = 같은 이름이 두 번 있음
toml-no-value = = 뒤에 값이 없음
toml-no-equals-sign = 이름 뒤에 =가 없음
toml-equals-sign = =가 하나 더 있음
toml-no-quotes = 문자열에는 따옴표가 필요함
toml-open-quote = 문자열의 따옴표가 닫히지 않음
toml-escape = 역슬래시(\) 뒤가 올바르지 않음. 역슬래시 자체는 \\로 쓰거나 작은따옴표를 사용하십시오
toml-open-header = 섹션 이름 끝에 ]가 없음
toml-open-list = 목록 끝에 ]가 없음
toml-open-brace = {"}"}가 없음
toml-no-comma = 쉼표가 빠졌음
toml-comma = 쉼표가 하나 더 있음
toml-number = 숫자의 형식이 올바르지 않거나 너무 큼
toml-key = 이름의 형식이 올바르지 않음
toml-too-deep = 목록이나 표가 너무 깊이 중첩됨
toml-line-end = 줄 바꿈이 손상됨
toml-unreadable = 이 자리의 내용을 읽을 수 없음

## What is wrong with a picture in PNG

png-truncated = 파일이 완전하지 않음
png-damaged = 파일이 손상됨
png-too-large = 메모리를 너무 많이 사용함
png-unsupported = 지원하지 않는 색 형식

## What is wrong with a certificate or its key

tls-file-certificate = 인증서가 손상되었거나 오래된 버전임
tls-file-key = 개인 키가 손상되었거나 지원하지 않는 종류임
tls-file-other = 인증서와 개인 키를 함께 사용할 수 없음

## What is wrong with the connection to the window system

desktop-name = DISPLAY에 올바른 디스플레이가 없음
desktop-not-allowed = X 서버가 이 사용자의 연결을 허용하지 않음
desktop-no-compositor = Wayland 컴포지터가 없음

## Characters that TOML does not accept, and those that nobody sees. $name: one of the names below, $character: itself, $code: its number (U+00A0).

character-shown = { $name } { $character }({ $code })
character-unseen = { $name }({ $code })
character-left-double-quote = 왼쪽 큰따옴표
character-right-double-quote = 오른쪽 큰따옴표
character-low-double-quote = 아래 큰따옴표
character-left-guillemet = 왼쪽 겹화살괄호
character-right-guillemet = 오른쪽 겹화살괄호
character-left-single-quote = 왼쪽 작은따옴표
character-right-single-quote = 오른쪽 작은따옴표
character-low-single-quote = 아래 작은따옴표
character-single-guillemet = 홑화살괄호
character-prime = 프라임 기호
character-grave-accent = 백틱(억음 부호)
character-acute-accent = 양음 부호
character-hyphen = 하이픈
character-en-dash = 짧은 줄표
character-em-dash = 긴 줄표
character-minus = 빼기 기호
character-no-break-space = 줄 바꿈 없는 공백
character-soft-hyphen = 숨은 하이픈
character-space-of-another-width = 너비가 다른 공백
character-zero-width-space = 너비 없는 공백
character-joiner = 너비 없는 결합 문자
character-direction-mark = 글자 방향 표시
character-right-to-left-override = 오른쪽에서 왼쪽으로 강제하는 문자
character-line-separator = 줄 또는 문단 구분 문자
character-ideographic-space = 전각 공백
character-hangul-filler = 한글 채움 문자
character-byte-order-mark = 바이트 순서 표시
character-fullwidth-equals = 전각 등호
character-fullwidth-left-bracket = 전각 왼쪽 대괄호
character-fullwidth-right-bracket = 전각 오른쪽 대괄호
character-fullwidth-digit = 전각 숫자
character-fullwidth-letter = 전각 영문자
character-fullwidth-sign = 전각 기호
character-carriage-return = 줄 바꿈(LF) 없는 캐리지 리턴
character-control = 제어 문자
character-invisible = 보이지 않는 문자
character-greek = 그리스 문자
character-cyrillic = 키릴 문자
character-letter = 글자
character-other = 문자
