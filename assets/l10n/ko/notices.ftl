### Notices: what happened, why, and what to do.
###
### $address is an IP address with its port, $server the address of the server (ws://…), $reason one of the
### reasons of reasons.ftl.

## Parts of other messages

# Two sentences, one after the other.
sentences = { $first } { $second }
# Where there is no sentence at all.
sentences-none = { "" }
time-millis = { $millis }ms
time-seconds = { $seconds }초
time-minutes = { $minutes }분
time-hours = { $hours }시간
size-kib = { $size } KiB
size-mib = { $size } MiB

## No address for the host name

failure-host-not-found = 호스트 이름을 찾을 수 없습니다. 철자와 이 컴퓨터의 DNS 설정을 확인하거나 IP 주소를 사용하십시오.
failure-dns-unreachable = 호스트 이름을 조회할 DNS 서버에 연결할 수 없습니다. 이 컴퓨터의 네트워크와 DNS 설정을 확인하거나 IP 주소를 사용하십시오.
failure-host-without-address = 호스트 이름은 있으나 IP 주소가 없습니다. 네트워크 관리자에게 문의하거나 IP 주소를 사용하십시오.
failure-dns-timeout = DNS 서버가 { $time } 안에 응답하지 않았습니다. 이 컴퓨터의 네트워크를 확인하거나 IP 주소를 사용하십시오.

## No connection to an address
# .short: without a full stop; it stands in a row of the list or inside another sentence.

failure-refused = { $address } 주소에서 연결을 거부했습니다. 이 포트에서 실행 중인 프로그램이 없습니다. VXvue 또는 웹 서버를 시작하거나 포트를 수정하십시오.
    .short = { $address } 연결 거부
failure-timeout = { $address } 주소에서 { $time } 안에 응답하지 않았습니다. 컴퓨터가 꺼져 있거나, 주소가 잘못되었거나, 방화벽이 연결을 차단하고 있을 수 있습니다. 이 순서대로 확인하십시오.
    .short = { $address } { $time } 안에 응답 없음
failure-unreachable = { $address } 주소로 가는 네트워크 경로가 없습니다. 케이블, 주소, 라우팅을 확인하십시오.
    .short = { $address } 경로 없음
failure-not-permitted = 이 컴퓨터의 방화벽 또는 정책이 { $address } 연결을 허용하지 않습니다. VX Display를 허용하십시오.
    .short = { $address } 연결이 허용되지 않음
failure-to-itself = { $address } 주소에 실행 중인 서버가 없어 VX Display 자신에게 연결되었습니다. VXvue 또는 웹 서버를 시작하십시오.
    .short = { $address } VX Display 자신에게 연결됨
failure-connect-error = { $address } 주소에 연결할 수 없습니다({ $reason }). 이 컴퓨터의 네트워크를 확인하십시오.
    .short = { $address } 연결할 수 없음({ $reason })

## A port that answered but opened no WebSocket

failure-silent = { $address } 주소에서 연결을 받은 뒤 { $time } 동안 아무 응답이 없습니다. 서버가 멈추었거나 다른 프로그램이 포트를 사용하고 있을 수 있습니다. 서버를 다시 시작하십시오.
failure-too-slow = { $address } 주소에서 응답을 시작했으나 { $time } 안에 끝내지 못했습니다. 서버나 네트워크에 과부하가 있거나 포트가 잘못되었을 수 있습니다.
failure-closed-unanswered = { $address } 주소에서 응답 없이 연결을 닫았습니다. 서버가 TLS를 요구하면 서버 주소에 wss://를 사용하고, 그렇지 않으면 포트와 서버의 로그를 확인하십시오.
failure-closed-midway = { $address } 주소에서 응답 도중에 연결을 닫았습니다. 서버와 그 앞에 있는 프록시의 로그를 확인하십시오.
failure-reset = { $address } 주소에서 응답 없이 연결을 재설정했습니다. 서버가 TLS를 요구하면 서버 주소에 wss://를 사용하고, 그렇지 않으면 포트와 서버의 로그를 확인하십시오.
failure-io = { $address } 주소에 연결된 직후 통신에 실패했습니다({ $reason }). 이 컴퓨터의 네트워크를 확인하십시오.
# $answer: one of the answer-… messages. .tls: where it answered with TLS.
failure-not-http = { $address } 주소는 WebSocket 서버가 아닙니다. { $answer }. 포트를 수정하십시오.
    .tls = { $address } 주소는 일반 WebSocket 서버가 아닙니다. { $answer }. 서버 주소에 wss://를 사용하십시오.
failure-old-http = { $address } 주소에서 HTTP/1.0으로 응답했으며, 이것으로는 WebSocket을 열 수 없습니다. 중간에 프록시가 있거나 WebSocket 서버가 아닐 수 있습니다. 프록시를 거치지 않게 하거나 서버 주소를 수정하십시오.
# .named: the server tells its name, $name.
failure-status = { $address } 주소에서 WebSocket을 여는 대신 HTTP 상태 { $code }번으로 응답했습니다. 다른 종류의 웹 서버이거나 경로가 잘못되었을 수 있습니다. 서버 주소를 수정하십시오.
    .named = { $address } 주소의 서버 "{ $name }"에서 WebSocket을 여는 대신 HTTP 상태 { $code }번으로 응답했습니다. 다른 종류의 웹 서버이거나 경로가 잘못되었을 수 있습니다. 서버 주소를 수정하십시오.
failure-proxy-login = { $address } 주소는 로그인을 요구하는 프록시입니다(HTTP 상태 407). VX Display는 서버에 직접 연결합니다. 프록시 뒤에 있는 서버의 주소를 입력하십시오.
# .unnamed: it does not say where to.
failure-redirect = { $address } 주소에서 다른 주소({ $to })로 이동하라고 응답했습니다(HTTP 상태 { $code }). VX Display는 이동 안내를 따르지 않습니다. 실제 서버의 주소를 입력하십시오.
    .unnamed = { $address } 주소에서 다른 주소로 이동하라고 응답했으나(HTTP 상태 { $code }) 그 주소를 알려 주지 않았습니다. VX Display는 이동 안내를 따르지 않습니다. 실제 서버의 주소를 입력하십시오.
failure-password-missing = { $address } 주소의 서버가 사용자 이름과 암호를 요구하지만(HTTP 상태 401) 서버 주소에 없습니다. ws://user:password@host 형식으로 입력하거나 서버 관리자에게 이 디스플레이의 접속 허용을 요청하십시오.
failure-password-wrong = { $address } 주소의 서버가 서버 주소의 사용자 이름과 암호를 거부했습니다(HTTP 상태 401). 올바르게 수정하십시오. @ 또는 / 같은 문자는 퍼센트 인코딩(%40, %2F)으로 입력하십시오.
failure-denied = { $address } 주소의 서버가 접근을 거부했습니다(HTTP 상태 { $code }). 서버 관리자에게 이 디스플레이의 접속 허용을 요청하십시오.
# .retry: $time is how long the server asks to wait.
failure-unavailable = { $address } 주소에서 HTTP 상태 { $code }(으)로 응답했습니다. 서버를 사용할 수 없습니다. 프록시는 대개 그 뒤의 서버가 실행되지 않을 때 이렇게 응답합니다. VXvue가 실행 중인지, 프록시가 VXvue의 포트로 연결하는지 확인하십시오.
    .retry = { $address } 주소에서 HTTP 상태 { $code }(으)로 응답했습니다. 서버를 사용할 수 없으며, { $time } 뒤에 다시 연결하도록 요청합니다. 프록시는 대개 그 뒤의 서버가 실행되지 않을 때 이렇게 응답합니다. 계속되면 VXvue가 실행 중인지, 프록시가 VXvue의 포트로 연결하는지 확인하십시오.
failure-no-upgrade = { $address } 주소에서 상태 101로 응답했으나 "Upgrade: websocket"이 없습니다. WebSocket을 지원하지 않는 프록시가 제거한 것입니다. 프록시에서 WebSocket을 설정하거나 프록시를 거치지 않게 하십시오.
failure-no-connection = { $address } 주소에서 상태 101로 응답했으나 "Connection: Upgrade"가 없습니다. WebSocket을 지원하지 않는 프록시가 제거한 것입니다. 프록시에서 WebSocket을 설정하거나 프록시를 거치지 않게 하십시오.
failure-wrong-accept = { $address } 주소의 응답에 있는 Sec-WebSocket-Accept가 이 요청과 맞지 않습니다. 캐시 또는 결함이 있는 서버가 응답했습니다. 캐시를 거치지 않게 하거나 서버를 업데이트하십시오.
failure-subprotocol = { $address } 주소에서 요청하지 않은 하위 프로토콜을 선택했습니다. 다른 프로그램을 위한 WebSocket 서버입니다. 서버 주소를 수정하십시오.
failure-header-too-long = { $address } 주소에서 64 KiB보다 긴 HTTP 헤더를 보냈습니다. VX Display를 위한 서버가 아닙니다. 서버 주소를 수정하십시오.
failure-too-many-headers = { $address } 주소에서 100개보다 많은 HTTP 헤더 필드를 보냈습니다. VX Display를 위한 서버가 아닙니다. 서버 주소를 수정하십시오.
failure-header-unreadable = { $address } 주소의 응답이 HTTP처럼 시작했으나 이어진 내용은 HTTP 헤더가 아닙니다. 서버에 결함이 있거나 다른 프로그램의 포트입니다. 서버 주소를 수정하거나 서버를 업데이트하십시오.

## What a port answered: a part of another sentence

answer-http = 일반 HTTP로 응답했습니다
answer-tls = TLS로 응답했습니다
answer-ssh = SSH 서버("{ $banner }")로 응답했습니다
answer-mail-or-file = 메일 또는 파일 서버(220 또는 +OK)로 응답했습니다
answer-vnc = VNC 원격 데스크톱(RFB)으로 응답했습니다
answer-hl7 = MLLP를 통한 HL7로 응답했습니다
answer-product = { $name } 서버로서 응답했습니다
answer-page = HTTP 헤더 없이 웹 페이지를 보냈습니다
answer-unknown = 응답의 첫 바이트는 { $bytes }입니다

## TLS

tls-not-tls = { $address } 포트에서는 TLS를 사용하지 않습니다. { $answer }. TLS 포트를 사용하십시오. 네트워크를 신뢰할 수 있으면 서버 주소에 ws://를 사용할 수도 있습니다.
    .foreign = { $address } 포트에서는 TLS를 사용하지 않습니다. { $answer }. 포트를 수정하십시오.
tls-unknown-issuer = { $address } 서버의 인증서를 발급한 기관을 이 컴퓨터가 신뢰하지 않습니다. 기관의 인증서를 운영 체제에 설치하거나 설정의 “자체 인증 기관”에 그 PEM 파일의 경로를 입력하십시오. 이미 PEM 파일을 지정했다면 같은 이름의 이전 인증서일 수 있습니다.
tls-expired = { $address } 서버의 인증서가 만료되었습니다. 서버에서 인증서를 갱신하십시오. 아직 유효해야 하는 인증서라면 이 컴퓨터의 날짜를 확인하십시오.
tls-not-yet-valid = { $address } 서버의 인증서는 유효 기간이 아직 시작되지 않았습니다. 이 컴퓨터의 날짜를 확인한 뒤 서버의 인증서를 확인하십시오.
# .unnamed: the certificate has no names.
tls-wrong-name = { $address } 서버의 인증서는 다른 이름({ $names })으로 발급되었습니다. 서버 주소에 그 이름을 사용하거나 현재 이름으로 인증서를 발급받으십시오.
    .unnamed = { $address } 서버의 인증서는 다른 이름으로 발급되었습니다. 현재 이름으로 인증서를 발급받으십시오.
tls-revoked = { $address } 서버의 인증서가 폐기되었습니다. 서버에 새 인증서를 설치하십시오.
tls-authority-as-server = { $address } 서버의 인증서는 인증 기관용(CA:TRUE)으로 표시되어 있어 서버에 사용할 수 없습니다. 서버용 인증서(CA:FALSE)를 만들어 그 기관으로 서명하십시오.
tls-old-certificate = { $address } 서버의 인증서는 더 이상 쓰이지 않는 형식(X.509 버전 1 또는 2)입니다. 버전 3 인증서를 발급받으십시오.
tls-not-for-servers = { $address } 서버의 인증서는 서버용이 아닙니다. 클라이언트 등 다른 용도로 발급되었습니다. 서버 인증용 인증서를 발급받으십시오.
tls-bad-certificate = { $address } 서버의 인증서를 받아들일 수 없습니다. 손상되었거나, 오래된 알고리즘으로 서명되었거나, 이 프로그램이 모르는 확장이 들어 있습니다. 서버 인증서를 다시 발급받으십시오.
tls-silent = { $address } 주소에서 연결을 받았으나 TLS 연결 절차에 { $time } 동안 응답하지 않았습니다. TLS를 사용하지 않는 포트이거나 서버가 멈추었을 수 있습니다. 포트를 확인하십시오. 네트워크를 신뢰할 수 있으면 서버 주소에 ws://를 사용할 수도 있습니다.
tls-ended-before = { $address } 서버가 TLS 연결 절차 중에 이유를 알리지 않고 연결을 끊었습니다. TLS를 사용하지 않는 포트이거나 서버가 1.2 이전의 TLS만 지원할 수 있습니다. 서버의 로그와 포트를 확인하십시오. 네트워크를 신뢰할 수 있으면 서버 주소에 ws://를 사용할 수도 있습니다.
tls-ended-after = { $address } 서버가 TLS 연결 절차를 마친 뒤 HTTP 응답 없이 연결을 끊었습니다. 서버에 오류가 있거나 WebSocket 서버가 아닙니다. 서버의 로그와 포트를 확인하십시오.
tls-alert = { $address } 서버가 TLS 연결 절차를 경고 { $alert } 메시지로 끝냈습니다. 서버의 로그를 확인하십시오. 서버가 클라이언트 인증서를 요구할 수 있습니다.
tls-nothing-in-common = { $address } 서버가 안전한 TLS 버전이나 암호 방식을 지원하지 않습니다. 서버에서 TLS 1.2 또는 1.3을 사용하도록 설정하십시오.
tls-broken = { $address } 서버가 TLS 연결 절차에 올바르지 않은 데이터로 응답했습니다. 다른 프로그램의 포트이거나 중간에서 데이터가 바뀌었을 수 있습니다. 서버의 로그와 포트를 확인하십시오.

## TLS on this computer

setup-ca-unreadable = 설정의 “자체 인증 기관”에 지정한 파일 { $path }의 내용을 읽을 수 없습니다({ $reason }). 경로 또는 파일 권한을 수정하십시오.
setup-ca-empty = 설정의 “자체 인증 기관”에 지정한 파일 { $path }에 PEM 형식의 인증서가 없습니다. PEM 형식으로 변환하십시오.
setup-ca-not-a-file = 설정의 “자체 인증 기관”에 지정한 { $path } 항목은 일반 파일이 아니어서 읽지 않았습니다. PEM 파일을 선택하십시오.
setup-no-roots = 이 컴퓨터가 신뢰하는 인증 기관이 없습니다. 시스템의 인증서(ca-certificates)를 설치하거나 설정의 “자체 인증 기관”에 PEM 파일의 경로를 입력하십시오.
setup-host = "{ $host }"에는 인증서를 발급할 수 없습니다. 서버 주소를 수정하십시오.
setup-system = 이 컴퓨터에서 네트워크 소켓을 열 수 없습니다({ $reason }). 다른 프로그램을 종료하십시오.

## Why an open connection ended
# $meaning: one of the close-code-… messages; $fault: one of the fault-… messages.

down-closed = 서버가 코드 { $code }번({ $meaning })으로 연결을 닫았습니다.
down-closed-without-code = 서버가 코드 없이 연결을 닫았습니다.
down-closed-illegally = 서버가 RFC 6455에서 금지한 코드로 연결을 닫았습니다.
down-ended = 서버가 닫기 프레임 없이 연결을 끊었습니다. 서버가 중지되었거나 비정상 종료되었거나, 프록시나 방화벽이 연결을 끊었습니다.
down-reset = 연결이 재설정되었습니다. 서버가 비정상 종료되었거나 방화벽이 연결을 끊었을 수 있습니다.
down-unacknowledged = 보낸 데이터가 도착했다는 확인이 없습니다. 케이블, 스위치 또는 Wi-Fi에 문제가 있을 수 있습니다.
down-io = 시스템 오류가 발생했습니다: { $reason }.
down-silent = { $time } 동안 핑의 응답을 포함하여 아무것도 오지 않았습니다. 케이블이나 스위치 또는 서버에 문제가 있을 수 있습니다.
down-not-awake = 이 컴퓨터가 절전에서 깨어난 뒤 서버가 { $time } 안에 응답하지 않았습니다.
down-protocol = 서버가 WebSocket 프로토콜을 어겨({ $fault }) 코드 1002로 연결을 닫았습니다. 서버를 업데이트하거나 데이터를 바꾸는 프록시가 있는지 확인하십시오.
down-not-utf8 = UTF-8이 아닌 텍스트가 와서 코드 1007로 연결을 닫았습니다. 서버가 다른 문자 인코딩을 사용하므로 서버에서 수정하십시오.
down-too-long = 메시지가 64 MiB보다 길어(256 KiB까지 읽고 그 이상은 건너뜁니다) 코드 1009로 연결을 닫았습니다. 디스플레이를 위한 메시지가 아니므로 서버를 수정하십시오.
down-message-too-slow = 메시지가 시작된 뒤 제시간에 끝나지 않아 코드 1008로 연결을 닫았습니다. 서버 또는 네트워크에 과부하가 있을 수 있습니다.
down-tls = TLS로 받은 데이터를 해독할 수 없거나 서버가 TLS를 경고 메시지로 끝냈습니다.
down-requested = 새 연결이 요청되었습니다.
down-program-fault = VX Display의 오류로 연결이 중단되어 다시 시작했습니다. 로그와 함께 알려 주십시오.
down-reconnecting = 다시 연결합니다.
down-reconnecting-later = 네트워크가 복구되면 다시 연결합니다.

## Meanings of close codes (RFC 6455): part of another sentence

close-code-1000 = 정상 종료
close-code-1001 = 서버 또는 페이지 종료
close-code-1002 = 프로토콜 오류
close-code-1003 = 지원하지 않는 데이터
close-code-1007 = 잘못된 데이터
close-code-1008 = 정책 위반
close-code-1009 = 너무 큰 메시지
close-code-1010 = 확장 필요
close-code-1011 = 서버 내부 오류
close-code-1012 = 서비스 재시작
close-code-1013 = 나중에 다시 시도
close-code-library = 라이브러리 등록 코드
close-code-private = 서버 전용 코드
close-code-unknown = 표준 의미 없음

## How the WebSocket protocol was broken: part of another sentence

fault-masked = 마스킹된 프레임
fault-reserved-bits = 합의하지 않은 압축 등 확장 없이 사용한 예약 비트
fault-reserved-opcode = 예약된 opcode
fault-fragmented-control = 여러 조각으로 나뉜 제어 프레임
fault-long-control = 125바이트보다 긴 제어 프레임
fault-stray-continuation = 시작이 없는 연속 프레임
fault-unfinished-message = 이전 메시지가 끝나기 전에 시작된 새 메시지
fault-other = 읽을 수 없는 프레임

## Notices about the connection

notice-failed = { $server } 서버에 연결할 수 없습니다. { $why }
notice-down = { $server } 서버와의 연결이 끊어졌습니다. { $why }
notice-register-unanswered = { $server } 서버가 두 번 보낸 명령 11(registerClient)에 응답하지 않았습니다. 응답하지 않는 서버도 있습니다. 연결은 유지되며 첫 이벤트가 올 때까지 미확인 상태입니다. 이벤트가 오지 않으면 서버가 106(Display)에게 보내는지 확인하십시오.
notice-register-unread = { $server } 서버가 명령 11(registerClient)에 응답했지만 응답을 읽을 수 없어 이 디스플레이가 등록되었는지 알 수 없습니다. 연결은 유지되며 첫 이벤트가 올 때까지 미확인 상태입니다. 서버를 수정하십시오.
notice-echoes = { $server } 주소에서 응답하는 프로그램은 받은 것을 그대로 돌려보냅니다. 명령 11(registerClient)이 그대로 되돌아왔습니다. VXvue가 아니라 시험용 에코 서버입니다. VXvue의 주소와 포트를 입력하십시오.
# .unnumbered: without an error number.
notice-register-refused = { $server } 서버가 명령 11(registerClient)을 상태 0, 오류 { $error }번으로 거부했습니다. VX Display가 가끔 다시 시도합니다. 이 디스플레이를 106으로 등록할 수 있는지 서버 관리자에게 문의하십시오.
    .unnumbered = { $server } 서버가 명령 11(registerClient)을 상태 0으로 거부했으며 오류 번호는 없습니다. VX Display가 가끔 다시 시도합니다. 이 디스플레이를 106으로 등록할 수 있는지 서버 관리자에게 문의하십시오.
notice-pings-unanswered = { $server } 서버가 명령 1과 WebSocket 핑 어느 것에도 응답하지 않았습니다. 서버가 조용해지면 연결이 끊겼는지 알 수 없으므로 연결은 검증되지 않은 상태입니다. 서버를 업데이트하고, 바뀌지 않는 화면을 믿지 마십시오.
notice-pings-unread = { $server } 서버가 핑에 응답하지만 응답을 읽을 수 없습니다. 서버가 조용해지면 연결이 끊겼는지 알 수 없으므로 연결은 검증되지 않은 상태입니다. 서버를 수정하고, 바뀌지 않는 화면을 믿지 마십시오.
notice-extensions = { $server } 서버가 요청하지 않은 WebSocket 확장({ $extensions })을 알렸습니다. 확장은 사용하지 않습니다. 연결이 프로토콜 오류로 끊어지면 서버 또는 그 앞의 프록시에서 압축을 끄십시오.
notice-line-feeds = { $server } 서버의 HTTP 응답은 줄 끝이 줄 바꿈 문자(LF)뿐입니다. HTTP에는 CR과 LF가 모두 필요합니다. 응답은 받아들였지만 다른 프로그램은 거부하므로 서버를 업데이트하십시오.
notice-empty-subprotocol = 하위 프로토콜을 요청하지 않았으나 { $server } 서버가 빈 Sec-WebSocket-Protocol로 응답했습니다. 응답은 받아들였지만 다른 프로그램은 거부하므로 서버를 업데이트하십시오.
# $size: one of the size-… messages. .event: its beginning looks like an event of an exam.
notice-long-text = { $server } 서버가 { $size } 이상의 텍스트를 보냈습니다. 디스플레이를 위한 메시지로는 너무 길어 건너뛰었습니다. 검사 이벤트로 보이지 않으므로 바뀐 내용은 없습니다.
    .event = { $server } 서버가 { $size } 이상의 텍스트를 보냈습니다. 디스플레이를 위한 메시지로는 너무 길어 건너뛰었습니다. 앞부분이 검사 이벤트처럼 보이므로 그것이 바꾸었을 수 있는 내용은 더 이상 표시하지 않습니다. 서버를 수정하십시오.
notice-long-binary = { $server } 서버가 { $size } 이상의 바이너리 메시지를 보냈습니다. 디스플레이를 위한 메시지로는 너무 길어 건너뛰었습니다. 검사 이벤트로 보이지 않으므로 바뀐 내용은 없습니다.
    .event = { $server } 서버가 { $size } 이상의 바이너리 메시지를 보냈습니다. 디스플레이를 위한 메시지로는 너무 길어 건너뛰었습니다. 앞부분이 검사 이벤트처럼 보이므로 그것이 바꾸었을 수 있는 내용은 더 이상 표시하지 않습니다. 서버를 수정하십시오.
notice-slow-lookup = DNS 서버가 { $server } 서버의 주소를 찾는 데 { $seconds }초가 걸렸습니다. 연결이 끊어지면 다시 연결하는 데에도 그만큼 걸립니다. 이 컴퓨터의 DNS 설정을 수정하거나 서버 주소에 IP 주소를 사용하십시오.
notice-password-in-clear = { $server } 서버의 사용자 이름과 암호가 암호화되지 않은 채 전송되어 네트워크에서 누구나 읽을 수 있습니다. 서버가 지원하면 wss://를 사용하십시오.
notice-woke = 이 컴퓨터가 { $seconds }초 동안 절전 상태였습니다. { $server } 서버와의 연결을 확인하고 있습니다.
notice-not-sent = { $server } 서버와 연결되어 있지 않아 메시지를 보내지 못했습니다. 연결된 뒤 다시 보내십시오.
notice-send-buffer-full = { $server } 서버가 보낸 데이터를 읽지 않아 메시지를 보내지 못했습니다. 계속되면 서버를 다시 시작하십시오.
notice-outgoing-unreported = VX Display가 바쁜 동안 { $server } 서버에 메시지 { $count }개를 보냈으며, 이 메시지는 목록에 없습니다.

## Exam events that were not used
# $client: number and name of a client type.

ignored-other-receiver = 106(Display)이 아니라 { $client } 수신자에게 보낸 이벤트를 무시했습니다.
ignored-everybody = 모두에게 보낸 이벤트를 무시했습니다.
ignored-sent-by-display = 106(Display)이 보낸 이벤트를 무시했습니다. 검사는 촬영 프로그램만 알릴 수 있습니다.

## The connection check: a step that is running or waiting

check-running-address = { $host }의 주소를 찾고 있습니다.
check-running-port = { $host }의 포트 { $port }번에 연결하고 있습니다.
check-running-websocket = { $server } 서버의 WebSocket을 열고 있습니다.
check-running-register = 명령 11(registerClient)을 보내고 응답을 기다리고 있습니다.
check-running-ping = 핑을 보내고 응답을 기다리고 있습니다.
check-running-data = 검사 이벤트를 기다리고 있습니다. 아직 오지 않았으며, 촬영실이 비어 있을 때는 정상입니다.
check-waiting-turn = 시작을 기다리고 있습니다.
check-waiting-address = 주소 확인을 기다리고 있습니다.
check-waiting-port = 포트 연결을 기다리고 있습니다.
check-waiting-websocket = WebSocket 연결을 기다리고 있습니다.

## The connection check: what a step found
# $event: number and name of a command.

check-address-itself = { $address } 값은 IP 주소이므로 찾을 필요가 없습니다.
check-addresses = { $count ->
       *[other] { $host }의 주소는 { $addresses }입니다.
    }
check-answered = { $address } 주소에서 응답했습니다.
# $failure: the short form of a failure-… message.
check-not-needed = { $failure }: 이 주소는 필요하지 않습니다.
check-besides = 다른 주소도 실패했습니다: { $failure }.
check-opened = { $address } 주소에서 WebSocket을 열었습니다.
    .tls = { $address } 주소에서 { $tls }(으)로 보호된 WebSocket을 열었습니다.
check-server-name = 서버 이름은 "{ $name }"입니다.
check-extensions = 서버가 요청하지 않은 확장({ $extensions })을 알렸으며 사용하지 않습니다.
check-line-feeds = 응답의 줄 끝이 LF뿐이며 다른 프로그램은 이를 거부합니다.
check-empty-subprotocol = 응답의 하위 프로토콜이 비어 있으며 다른 프로그램은 이를 거부합니다.
check-registered = { $server } 서버가 명령 11(registerClient)에 상태 1로 응답했습니다. 이 디스플레이는 106(Display)으로 등록되었습니다.
check-registered-by-event = { $server } 서버가 명령 11(registerClient)을 아직 확인하지 않았으나 이벤트 { $event } 메시지를 보냈으므로 이 디스플레이에 이벤트가 전달됩니다.
check-register-refused = { $server } 서버가 명령 11(registerClient)을 상태 0, 오류 { $error }번으로 거부했습니다. 이 디스플레이를 106으로 등록할 수 있는지 서버 관리자에게 문의하십시오. 서버의 로그에 더 자세한 내용이 있을 수 있습니다.
    .unnumbered = { $server } 서버가 명령 11(registerClient)을 상태 0으로 거부했으며 오류 번호는 없습니다. 이 디스플레이를 106으로 등록할 수 있는지 서버 관리자에게 문의하십시오. 서버의 로그에 더 자세한 내용이 있을 수 있습니다.
check-register-unclear = { $server } 서버가 명령 11(registerClient)에 읽을 수 없는 상태로 응답했습니다. 그래도 이벤트가 올 수 있습니다. 오지 않으면 서버를 업데이트하십시오.
check-register-unanswered = { $server } 서버가 명령 11(registerClient)에 { $time } 안에 응답하지 않았습니다. 응답하지 않는 서버도 있으며 그래도 이벤트가 올 수 있습니다. 오지 않으면 서버가 106(Display)에게 보내는지 확인하십시오.
check-register-unread = { $server } 서버가 명령 11(registerClient)에 응답했지만 응답을 읽을 수 없어 이 디스플레이가 등록되었는지 알 수 없습니다.
check-register-echoed = { $server } 주소에서 응답하는 프로그램은 받은 것을 그대로 돌려보냅니다. 명령 11(registerClient)이 그대로 되돌아왔습니다. VXvue가 아니라 시험용 에코 서버입니다. VXvue의 주소와 포트를 입력하십시오.
check-ping-command = { $server } 서버가 핑에 명령 1로 { $time } 만에 응답합니다.
check-ping-pong = { $server } 서버가 시제품 서버처럼 핑에 "pong"으로 { $time } 만에 응답합니다.
check-ping-websocket = { $server } 서버가 WebSocket 핑에는 { $time } 만에 응답하지만 명령 1에는 응답하지 않습니다.
check-ping-count = 마지막 응답은 { $seconds }초 전이며 { $sent }회 중 { $answered }회 응답했습니다.
check-pings-unanswered = { $server } 서버가 { $time } 안에 핑에 응답하지 않았습니다(명령 1 { $commands }회, WebSocket 프로토콜 { $web-socket }회). 이벤트는 올 수 있으나 서버의 침묵을 연결 끊김과 구별할 수 없습니다. 서버를 업데이트하십시오.
check-ping-unread = { $server } 서버가 핑에 응답했지만 응답을 읽을 수 없습니다.
check-ping-echoed = { $server } 서버가 명령 1에 응답하지 않고 그대로 돌려보냅니다.
check-ping-refused = { $server } 서버가 핑에 상태 0, 오류 { $error }번으로 응답했습니다. 서버에 연결되지만 서버가 실패를 알립니다. 서버의 로그를 확인하십시오.
    .unnumbered = { $server } 서버가 핑에 상태 0으로 응답했으며 오류 번호는 없습니다. 서버에 연결되지만 서버가 실패를 알립니다. 서버의 로그를 확인하십시오.
check-data-unread = { $server } 서버가 보낸 이벤트 중 { $count }개를 읽을 수 없습니다.
    .unknown = { $server } 서버가 보낸 메시지 { $count }개를 읽을 수 없습니다. 검사 이벤트였을 수 있습니다.
check-data-now = 이벤트 { $event } 메시지가 방금 왔습니다. 이 연결에서 이벤트 { $count }개를 받았습니다.
check-data-ago = 이벤트 { $event } 메시지가 { $seconds }초 전에 왔습니다. 이 연결에서 이벤트 { $count }개를 받았습니다.
check-no-data = { $time } 안에 이벤트가 오지 않았습니다. 촬영실이 비어 있을 때는 정상입니다.
check-select-patient = 확인하려면 VXvue에서 환자를 선택하십시오.

## The connection check: what went wrong
# $why: another message; $awaited: one of the check-awaited-… messages.

check-no-address = "{ $host }"의 주소를 찾지 못했습니다. { $why }
check-not-set-up = { $server } 서버에 연결을 시도하지 않았습니다. { $why }
check-lost = { $server } 서버와의 연결이 { $time } 동안 열려 있다가 끊어졌습니다. { $why }
check-lost-awaiting = { $server } 서버와의 연결이 { $time } 동안 열려 있다가 { $awaited } 대기 중에 끊어졌습니다. { $why }
check-lost-registered = { $server } 서버가 등록을 받아들였지만 연결이 열린 지 { $time } 만에 끊어졌습니다. { $why }
check-awaited-address = { $host }의 주소
check-awaited-port = { $host }의 포트 { $port }번 응답
check-awaited-websocket = { $server } 서버의 WebSocket을 여는 HTTP 응답
check-awaited-register = 명령 11(registerClient)의 응답
check-awaited-ping = 핑의 응답
check-awaited-data = 검사 이벤트
check-out-of-time = { $awaited } 대기 중에({ $time }) 점검 시간이 끝났습니다.
check-not-tried-address = 첫 단계에서 실패하여 시도하지 않았습니다.
check-not-tried-port = 포트가 응답하지 않아 시도하지 않았습니다.
check-not-tried-websocket = WebSocket이 열리지 않아 시도하지 않았습니다.
check-not-tried-register = 등록에 실패하여 시도하지 않았습니다.
check-not-tried-ping = 핑에 실패하여 시도하지 않았습니다.
check-not-tried-data = 데이터 수신에 실패하여 시도하지 않았습니다.
check-running-link = 이 점검 중에 디스플레이의 연결이 끊어졌습니다. { $why } 서버가 디스플레이를 하나만 허용할 수 있습니다. 그런 경우에는 디스플레이를 닫은 뒤 점검하십시오.

## The connection check: what to do

check-todo-closed = 서버의 로그를 확인하십시오. 디스플레이를 하나만 또는 등록된 것만 허용하는 서버도 있습니다.
check-todo-registered = 디스플레이를 하나만 허용하는 서버도 있으므로 다른 디스플레이가 이미 연결되어 있을 수 있습니다. 그 디스플레이를 닫거나 서버의 로그를 확인하십시오.
check-todo-registered-cut = 디스플레이를 하나만 허용하는 서버도 있으므로 다른 디스플레이가 이미 연결되어 있을 수 있습니다. 그 디스플레이를 닫거나, 서버와 중간에 있는 프록시의 로그를 확인하십시오.
check-todo-stopping = 서버가 중지되거나 다시 시작되고 있습니다. 그 뒤에도 연결을 닫으면 서버의 로그를 확인하십시오.
check-todo-messages = 서버를 수정하십시오. 받은 메시지는 메시지 페이지에서 볼 수 있습니다.
check-todo-correct = 서버를 수정하십시오.
check-todo-update = 서버를 업데이트하십시오.
check-todo-log-proxy = 서버의 로그를 확인하고, 기록이 없으면 중간에 프록시나 방화벽이 있는지 확인하십시오.
check-todo-log-network = 서버의 로그와 이 컴퓨터의 네트워크를 확인하십시오.
check-todo-in-order = 이 순서대로 확인하십시오.
check-todo-cable = 케이블과 서버를 확인하십시오.
check-todo-dns = DNS 서버가 응답하지 않습니다. 이 컴퓨터의 네트워크를 확인하거나 IP 주소를 사용하십시오.
check-todo-port = 컴퓨터가 꺼져 있거나, 주소가 잘못되었거나, 방화벽이 연결을 차단하고 있을 수 있습니다. 이 순서대로 확인하십시오.
check-todo-websocket = 서버가 멈추었거나 다른 프로그램이 포트를 사용하고 있을 수 있습니다. 서버를 다시 시작하십시오.
check-todo-more-time = 시간을 더 주고 다시 점검하십시오.
# $reason: what the system said.
check-not-started = 점검을 시작할 수 없습니다({ $reason }).

## The patient screen is not shown
# $choice: what was chosen in the settings; $name, $was: monitors.

hidden = 환자 화면을 표시하지 않습니다. { $why }
hidden-no-monitors = 시스템에서 모니터를 찾을 수 없습니다.
hidden-only-monitor = 모니터가 하나뿐이며 조작자용일 수 있습니다. 환자용 모니터를 연결하거나 설정 > 환자용 모니터에서 이 모니터의 사용을 허용하십시오.
hidden-missing = 선택한 모니터({ $choice })가 연결되어 있지 않습니다. 케이블과 전원을 확인하거나 설정에서 다른 모니터를 선택하십시오.
hidden-uncertain = 모니터 { $count }대가 "{ $choice }" 선택에 해당하여 어느 것이 환자용인지 확실하지 않습니다. 설정에서 하나를 선택하십시오.
hidden-mirrored = { $name } 모니터가 다른 모니터와 같은 화면을 표시하거나 서로 겹칩니다. 시스템 설정에서 화면을 나란히 확장하십시오.
hidden-asleep = { $name } 모니터가 절전 상태입니다.
hidden-doubtful = { $name } 모니터가 지금은 "{ $choice }" 선택에 해당하지만 환자용이 아닐 수 있습니다. 환자를 향한 모니터라면 설정에서 선택하십시오.
hidden-moved = 환자 화면은 { $was } 모니터에 표시되었고 그 모니터는 아직 연결되어 있지만, 지금 "{ $choice }" 선택에 해당하는 것은 { $name } 모니터입니다. 주 모니터와 배치를 원래대로 되돌리거나, 환자를 향한 모니터를 설정에서 선택하십시오.

## Recording

record-exists = { $path } 파일이 이미 있어 덮어쓰지 않았습니다. 다른 이름을 선택하십시오.
record-not-writable = { $path } 파일에 녹화를 저장할 수 없습니다({ $reason }). 다른 폴더를 선택하거나 권한과 남은 공간을 확인하십시오.
record-no-thread = 컴퓨터에서 스레드를 더 만들 수 없어 녹화를 시작하지 못했습니다({ $reason }). 다른 프로그램을 닫고 다시 시도하십시오.
record-stopped = 녹화를 저장했습니다.
record-full = 파일 크기가 { $mib } MiB에 도달하여 녹화가 끝났습니다. 지금까지의 내용은 저장되었습니다. 계속하려면 새 녹화를 시작하십시오.
record-disk-full = 디스크가 가득 차 녹화가 끝났습니다. 지금까지의 내용은 저장되었습니다. 공간을 확보한 뒤 새 녹화를 시작하십시오.
record-too-slow = 이벤트가 디스크에 저장하는 속도보다 빠르게 들어와 녹화가 끝났습니다. 지금까지의 내용은 저장되었습니다. 네트워크 폴더가 아닌 더 빠른 디스크를 선택하십시오.
record-failed = 파일에 쓸 수 없어 녹화가 끝났습니다({ $reason }). 지금까지의 내용은 저장되었습니다. 디스크를 확인한 뒤 새 녹화를 시작하십시오.
# $why: one of the five above.
record-summary = { $why } 이벤트 { $count }개, { $path }
record-not-ended = 녹화를 끝내지 못했습니다({ $reason }).

## Reading a recording
# $line: a line of the file, counted from 1. $problem: one of the line-… messages.

recording-complete = 녹화가 끝까지 저장되어 있습니다.
recording-full = 파일이 최대 크기에 도달하여 녹화가 끝났습니다. 그 이후의 내용은 없습니다.
recording-too-slow = 이벤트가 저장하는 속도보다 빠르게 들어와 녹화가 끝났습니다. 이벤트가 최소 { $lost }개 없습니다.
recording-abrupt = 녹화에 마지막 줄이 없습니다. 녹화 중에 프로그램이나 컴퓨터가 멈추어 끝부분이 없을 수 있습니다.
recording-cut-short = 마지막 줄인 { $line }번째 줄이 잘려 있어 제외했습니다. 이 줄을 저장하는 중에 프로그램이나 컴퓨터가 멈추었습니다.
recording-unreadable = { $line }번째 줄을 읽을 수 없습니다({ $reason }). 파일과 권한을 확인하십시오.
recording-not-one = 첫 번째 줄이 녹화 파일의 첫 줄이 아닙니다. VX Display에서 녹화한 파일을 선택하십시오.
recording-version = 첫 번째 줄의 녹화 형식 버전은 { $found }이며, 이 프로그램은 버전 { $known } 형식을 읽습니다. 녹화한 프로그램이나 더 새로운 프로그램을 사용하십시오.
recording-started = 첫 번째 줄의 `started`에 시작 시각(예: 2026-01-31T09:00:00+09:00)이 없습니다. 파일이 변경되었습니다.
recording-line = { $line }번째 줄을 사용할 수 없습니다: { $problem }. 파일이 손상되었거나 변경되었습니다.
recording-not-utf8 = { $line }번째 줄이 UTF-8이 아닙니다. 파일이 손상되었거나 변경되었습니다.
recording-backwards = { $line }번째 줄의 시각이 앞줄보다 이릅니다. 파일이 변경되었습니다.
recording-after-end = { $line }번째 줄이 녹화의 끝 뒤에 있습니다. 파일이 변경되었습니다.
recording-line-too-long = { $line }번째 줄이 한 줄의 최대 길이인 4 MiB보다 깁니다. 파일이 손상되었거나 녹화 파일이 아닙니다.
recording-too-long = { $line }번째 줄에서 읽을 수 있는 최대 크기인 512 MiB를 넘었습니다. 녹화 파일을 나누십시오.
line-not-json = 녹화 항목으로 된 JSON 객체가 아닙니다({ $column }번째 열)
line-missing = `{ $member }` 항목이 없습니다
line-kind = `frame`, `unreadable`, `link`, `state`, `slept_since_ms`, `end` 중 정확히 하나가 있어야 합니다
line-state = `state`는 connecting, unconfirmed, registered, unverified, refused, lost 중 하나여야 합니다

## Files and tasks

# What went wrong with a file: its path, and a message or what the system said.
file-problem = { $path }: { $why }
file-exists = 이미 있는 파일입니다. 다른 이름을 선택하십시오.
file-no-folder = 폴더가 없습니다. 다른 폴더를 선택하십시오.
file-denied = 쓰기 권한이 없는 폴더입니다. 다른 폴더를 선택하십시오.
file-disk-full = 디스크가 가득 찼습니다.
# .window: for somebody who has no command line.
diagnostics-exists = { $path } 파일이 이미 있어 덮어쓰지 않았습니다. 다른 이름을 선택하거나 --force를 사용하십시오.
    .window = { $path } 파일이 이미 있어 덮어쓰지 않았습니다. 다른 이름을 선택하십시오.
diagnostics-no-file = { $path } 값은 파일 이름이 아닙니다. diagnostics.zip과 같은 이름을 입력하십시오.
diagnostics-not-writable = { $path } 파일에 진단 자료를 저장할 수 없습니다({ $reason }). 다른 폴더를 선택하거나 권한과 남은 공간을 확인하십시오.
diagnostics-cancelled = 진단 자료 수집을 취소했습니다. 파일은 저장되지 않았습니다.
task-no-thread = 백그라운드 스레드를 시작할 수 없습니다({ $reason }).
task-broken = 프로그램의 이 부분에 오류가 발생했습니다. 로그와 함께 알려 주십시오.
folder-not-shown = { $folder } 폴더를 열 수 없습니다. { $program } 프로그램을 시작하지 못했습니다({ $reason }).
# What a system said, without a sentence around it.
logo-not-shown = 로고를 표시하지 않습니다. { $place }: { $reason }
logo-neither = PNG도 SVG도 아닙니다
logo-png = PNG를 읽을 수 없습니다({ $reason })
logo-too-many-pixels = { $width } × { $height } 픽셀은 너무 많습니다. 800만 픽셀 이하로 줄이십시오
logo-too-thin = { $width } × { $height }픽셀은 너무 길고 가늘어 보이지 않습니다. 한 변은 다른 변의 { $times }배까지 가능합니다
logo-broken-svg = SVG가 손상되었거나 크기가 없습니다. 다시 내보내십시오
logo-unsupported = SVG에 지원하지 않는 { $what } 항목이 있습니다. 모두 채워진 패스로 바꾸거나 PNG로 내보내십시오
logo-too-complex = SVG에 도형이 너무 많습니다. PNG로 내보내십시오
logo-empty = 보이는 것이 없습니다
logo-too-large = { $max } KiB보다 큽니다

## The program

# $reason: the settings' own words on what is wrong.
server-not-an-address = 서버 주소가 올바르지 않습니다. { $reason }
server-locked = 관리자가 서버 주소를 잠갔습니다. 디스플레이는 { $server } 서버에 연결된 상태를 유지합니다.
server-not-taken = 연결을 변경할 수 없습니다({ $reason }).
server-two-displays = 이 사용자의 다른 VX Display가 { $server } 서버에 대해 실행 중이어서 서버에 디스플레이가 두 개 연결되었습니다. 하나를 종료하십시오.
tray-missing = 이 데스크톱에는 트레이가 없어 트레이 아이콘을 표시할 수 없습니다. GNOME에는 확장 프로그램(AppIndicator)이 필요합니다. 아이콘이 필요 없으면 설정에서 끄십시오.
instance-no-place = 실행 중인 프로그램이 함께 사용하는 폴더를 찾을 수 없습니다. XDG_RUNTIME_DIR(Windows에서는 LOCALAPPDATA)을 지정하십시오.
instance-folder = { $folder } 폴더를 사용할 수 없습니다({ $reason }). 폴더를 지우거나 소유자를 바로잡으십시오.
instance-lock = { $file } 파일을 잠글 수 없습니다({ $reason }). 폴더 권한과 디스크를 확인하십시오.
metrics-not-loopback = { $address } 주소는 다른 컴퓨터에서 접근할 수 있습니다. health.prometheus_listen에 127.0.0.1 또는 [::1]과 포트를 지정하십시오.
metrics-listen = 상태 측정값을 제공하지 않습니다. { $address } 주소에서 연결을 받을 수 없습니다({ $reason }). health.prometheus_listen에 비어 있는 포트를 지정하고 프로그램을 다시 시작하십시오.
metrics-thread = 상태 측정값을 제공하지 않습니다. 스레드를 시작할 수 없습니다({ $reason }).

## Simulator and embedded relay

relay-stopped = 내장 릴레이를 중지했습니다.
relay-needed = 먼저 내장 릴레이를 시작하거나 서버로 보내십시오.
relay-port-in-use = VXvue 서버와 같은 다른 프로그램이 { $address } 주소를 사용하고 있습니다. 그 프로그램을 닫거나 빈 포트에서 릴레이를 시작하십시오.
relay-not-permitted = 시스템이 { $address } 주소에서 연결을 받는 것을 허용하지 않습니다. 빈 포트에서 릴레이를 시작하거나 설정의 관리에서 주소를 변경하십시오.
relay-no-such-address = 이 컴퓨터에는 { $address } 주소가 없습니다. 설정의 관리에서 릴레이 주소를 127.0.0.1:55111 등으로 변경하십시오.
relay-not-started = 내장 릴레이가 { $address } 주소에서 연결을 받을 수 없습니다({ $reason }). 빈 포트에서 시작하거나 설정의 관리에서 주소를 변경하십시오.
relay-busy = 내장 릴레이에 대기 중인 메시지가 너무 많습니다. 다시 시도하십시오.
relay-ended = 내장 릴레이가 중지되었습니다. 다시 시작하십시오.
raw-empty = 보낼 내용이 없습니다.
raw-several = 보내지 않음: 프레임에 객체가 여러 개 있습니다. 하나씩 보내십시오.
raw-unmarked = 보내지 않음: 프레임에 DEMO 표시를 넣을 수 없습니다. data는 `demo`가 없는 객체여야 하고, 각 키는 한 가지 표기로만 있어야 합니다.
raw-relay-only = 보내지 않음: 읽을 수 없는 프레임은 서버가 실제 환자로 해석할 수 있어 내장 릴레이로만 보냅니다.
# $reason: where the JSON is broken.
raw-patient-cleared = 읽을 수 없습니다({ $reason }). 101일 수 있으므로 디스플레이는 환자를 지웁니다.
raw-step-cleared = 읽을 수 없습니다({ $reason }). 601일 수 있으므로 디스플레이는 촬영 단계를 지웁니다.
raw-study-cleared = 읽을 수 없습니다({ $reason }). 1001 또는 1002일 수 있으므로 디스플레이는 환자, 촬영 단계, 진행 상태를 지웁니다.
raw-unreadable = 읽을 수 없습니다({ $reason }). 디스플레이는 이를 무시하고 알림을 표시합니다.
raw-no-command = 명령이 하나 있는 객체가 아님
raw-everybody = 모두
# $command: number and name of a command; $receiver: raw-everybody, or number and name of a client type; $count: notices.
raw-valid = { $count ->
        [0] 올바름: { $command }, 받는 쪽 { $receiver }.
       *[other] 올바름: { $command }, 받는 쪽 { $receiver }, 알림 { $count }건.
    }

## Test patients: what is special about each

patient-ordinary = 한국어
patient-long = 긴 이름
patient-one-word = 한 단어
patient-one-letter = 한 글자
patient-64-letters = 64자
patient-hanja = 한자만
patient-japanese = 일본어
patient-vietnamese = 베트남어
patient-arabic = 아랍어
patient-thai = 태국어
patient-null = 이름 없음
patient-emergency = 응급 등록
patient-empty-id = 빈 번호
patient-same-name = 같은 이름
patient-quotes = 따옴표
patient-emoji = 이모지
patient-direction = 방향 문자
patient-leap-day = 2월 29일
patient-no-such-date = 없는 날짜
patient-unborn = 미래 생일
patient-dicom-date = DICOM 날짜

## what was done

toast-written = { $place }에 저장했습니다.
# .started: the program was started with an address of its own, $home.
toast-address-saved = 저장했습니다: { $server }. 이제부터 이 주소를 씁니다.
    .started = 저장했습니다: { $server }. 프로그램을 시작할 때 { $home } 주소를 지정했으므로, 같은 방법으로 시작하면 그 주소를 다시 씁니다.
folder-no-manager = { $folder } 폴더를 열 수 없습니다. 이 컴퓨터에 파일 관리자가 없습니다.
raw-broken = { $line }행 { $column }열
