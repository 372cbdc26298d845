### Notices: what happened, why, and what to do.
###
### $address is an IP address with its port, $server the address of the server (ws://…), $reason one of the
### reasons of reasons.ftl.

## Parts of other messages

# Two sentences, one after the other.
sentences = { $first }{ $second }
# Where there is no sentence at all.
sentences-none = { "" }
time-millis = { $millis } 毫秒
time-seconds = { $seconds } 秒
time-minutes = { $minutes } 分钟
time-hours = { $hours } 小时
size-kib = { $size } KiB
size-mib = { $size } MiB

## No address for the host name

failure-host-not-found = 找不到主机名。请检查拼写和本机的 DNS 设置，或使用 IP 地址。
failure-dns-unreachable = 无法连接到用于查询主机名的 DNS 服务器。请检查本机的网络和 DNS 设置，或使用 IP 地址。
failure-host-without-address = 主机名存在，但没有 IP 地址。请咨询网络管理员，或使用 IP 地址。
failure-dns-timeout = DNS 服务器未在 { $time }内响应。请检查本机的网络，或使用 IP 地址。

## No connection to an address
# .short: without a full stop; it stands in a row of the list or inside another sentence.

failure-refused = { $address } 拒绝了连接：该端口上没有程序在监听。请启动 VXvue 或其 Web 服务器，或更正端口。
    .short = { $address } 拒绝了连接
failure-timeout = { $address } 未在 { $time }内响应。计算机可能已关机，地址可能有误，或防火墙可能阻止了连接。请按此顺序检查。
    .short = { $address } 未在 { $time }内响应
failure-unreachable = 无法到达 { $address }：没有可用的路由。请检查网线、地址和网络路由。
    .short = 无法到达 { $address }
failure-not-permitted = 本机的防火墙或策略不允许连接到 { $address }。请允许 VX Display。
    .short = 不允许连接到 { $address }
failure-to-itself = 由于 { $address } 上没有其他程序在监听，连接到了 VX Display 自身。请启动 VXvue 或其 Web 服务器。
    .short = 到 { $address } 的连接连到了 VX Display 自身
failure-connect-error = 无法连接到 { $address }（{ $reason }）。请检查本机的网络。
    .short = 无法连接到 { $address }（{ $reason }）

## A port that answered but opened no WebSocket

failure-silent = { $address } 接受了连接，但 { $time }内没有发送任何内容。服务器可能已停止响应，或端口被其他程序占用。请重新启动服务器。
failure-too-slow = { $address } 开始了响应，但未在 { $time }内完成。服务器或网络可能过载，或端口有误。
failure-closed-unanswered = { $address } 未作响应就关闭了连接。如果服务器要求 TLS，请在服务器地址中使用 wss://；否则请检查端口和服务器日志。
failure-closed-midway = { $address } 在响应中途关闭了连接。请检查服务器及其前面的代理的日志。
failure-reset = { $address } 未作响应就重置了连接。如果服务器要求 TLS，请在服务器地址中使用 wss://；否则请检查端口和服务器日志。
failure-io = 与 { $address } 的连接在打开后立即失败（{ $reason }）。请检查本机的网络。
# $answer: one of the answer-… messages. .tls: where it answered with TLS.
failure-not-http = { $address } 不是 WebSocket 服务器：{ $answer }。请更正端口。
    .tls = { $address } 不是未加密的 WebSocket 服务器：{ $answer }。请在服务器地址中使用 wss://。
failure-old-http = { $address } 以 HTTP/1.0 响应，无法打开 WebSocket。中间可能有代理，或这不是 WebSocket 服务器。请绕过代理，或更正服务器地址。
# .named: the server tells its name, $name.
failure-status = { $address } 没有打开 WebSocket，而是以 HTTP 状态 { $code } 响应。这可能是其他类型的 Web 服务器，或路径有误。请更正服务器地址。
    .named = { $address }（自称“{ $name }”）没有打开 WebSocket，而是以 HTTP 状态 { $code } 响应。这可能是其他类型的 Web 服务器，或路径有误。请更正服务器地址。
failure-proxy-login = { $address } 是要求登录的代理（HTTP 状态 407）。VX Display 直接连接服务器。请输入代理后面的服务器的地址。
# .unnamed: it does not say where to.
failure-redirect = { $address } 重定向到 { $to }（HTTP 状态 { $code }）。VX Display 不跟随重定向。请输入服务器的实际地址。
    .unnamed = { $address } 发出重定向（HTTP 状态 { $code }），但没有给出目标。VX Display 不跟随重定向。请输入服务器的实际地址。
failure-password-missing = { $address } 要求用户名和密码（HTTP 状态 401），但服务器地址中没有。请以 ws://user:password@host 的形式输入，或请服务器管理员允许此显示端。
failure-password-wrong = { $address } 拒绝了服务器地址中的用户名和密码（HTTP 状态 401）。请更正。@ 或 / 等字符请使用百分号编码（%40、%2F）。
failure-denied = { $address } 拒绝访问（HTTP 状态 { $code }）。请服务器管理员允许此显示端。
# .retry: $time is how long the server asks to wait.
failure-unavailable = { $address } 以 HTTP 状态 { $code } 响应：服务器不可用。代理通常在其后面的服务器未运行时这样响应。请检查 VXvue 是否正在运行，以及代理是否指向 VXvue 的端口。
    .retry = { $address } 以 HTTP 状态 { $code } 响应：服务器不可用，并要求 { $time }后再连接。代理通常在其后面的服务器未运行时这样响应。如果持续出现，请检查 VXvue 是否正在运行，以及代理是否指向 VXvue 的端口。
failure-no-upgrade = { $address } 以状态 101 响应，但缺少“Upgrade: websocket”。它被不支持 WebSocket 的代理移除了。请为 WebSocket 配置代理，或绕过代理。
failure-no-connection = { $address } 以状态 101 响应，但缺少“Connection: Upgrade”。它被不支持 WebSocket 的代理移除了。请为 WebSocket 配置代理，或绕过代理。
failure-wrong-accept = { $address } 响应中的 Sec-WebSocket-Accept 与此请求不符。响应来自缓存或有故障的服务器。请绕过缓存，或更新服务器。
failure-subprotocol = { $address } 选择了未请求的子协议。这是供其他程序使用的 WebSocket 服务器。请更正服务器地址。
failure-header-too-long = { $address } 发送了超过 64 KiB 的 HTTP 头。这不是供 VX Display 使用的服务器。请更正服务器地址。
failure-too-many-headers = { $address } 发送了超过 100 个 HTTP 头字段。这不是供 VX Display 使用的服务器。请更正服务器地址。
failure-header-unreadable = { $address } 的响应以 HTTP 开头，但随后的内容不是 HTTP 头。服务器有故障，或端口属于其他程序。请更正服务器地址，或更新服务器。

## What a port answered: a part of another sentence

answer-http = 它以未加密的 HTTP 响应
answer-tls = 它以 TLS 响应
answer-ssh = 它以 SSH 服务器的身份响应（“{ $banner }”）
answer-mail-or-file = 它以邮件或文件服务器的身份响应（220 或 +OK）
answer-vnc = 它以 VNC 远程桌面（RFB）的身份响应
answer-hl7 = 它以 MLLP 上的 HL7 响应
answer-product = 它以 { $name } 服务器响应
answer-page = 它发送了没有 HTTP 标头的网页
answer-unknown = 其响应以字节 { $bytes } 开头

## TLS

tls-not-tls = { $address } 在此端口上不使用 TLS：{ $answer }。请使用 TLS 端口。如果网络可信，也可以在服务器地址中使用 ws://。
    .foreign = { $address } 在此端口上不使用 TLS：{ $answer }。请更正端口。
tls-unknown-issuer = { $address } 的证书由本机不信任的机构颁发。请在操作系统中安装该机构的证书，或在设置“自有证书颁发机构”中输入其 PEM 文件的路径。如果已设置 PEM 文件，其中可能是同名的旧证书。
tls-expired = { $address } 的证书已过期。请在服务器上续期。如果证书应当仍然有效，请检查本机的日期。
tls-not-yet-valid = { $address } 的证书尚未生效。请先检查本机的日期，再检查服务器的证书。
# .unnamed: the certificate has no names.
tls-wrong-name = { $address } 的证书属于其他名称（{ $names }）。请在服务器地址中使用其中一个名称，或为当前使用的名称申请证书。
    .unnamed = { $address } 的证书属于其他名称。请为当前使用的名称申请证书。
tls-revoked = { $address } 的证书已被吊销。请在服务器上安装新证书。
tls-authority-as-server = { $address } 的证书被标记为证书颁发机构证书（CA:TRUE），服务器不得使用。请为服务器创建证书（CA:FALSE），并由该机构签名。
tls-old-certificate = { $address } 的证书格式已过时（X.509 版本 1 或 2）。请申请版本 3 的证书。
tls-not-for-servers = { $address } 的证书不是服务器证书：它是为其他用途（例如客户端）签发的。请申请用于服务器身份验证的证书。
tls-bad-certificate = { $address } 的证书无法接受：证书已损坏、使用了过时的签名算法，或含有此处不支持的扩展。请申请新的服务器证书。
tls-silent = { $address } 接受了连接，但未在 { $time }内响应 TLS 握手。该端口可能不使用 TLS，或服务器已停止响应。请检查端口。如果网络可信，也可以在服务器地址中使用 ws://。
tls-ended-before = { $address } 在 TLS 握手期间未作说明就结束了连接。该端口可能不使用 TLS，或服务器仅支持 1.2 之前的 TLS。请检查服务器日志和端口。如果网络可信，也可以在服务器地址中使用 ws://。
tls-ended-after = { $address } 完成 TLS 握手后，未作 HTTP 响应就结束了连接。服务器出现故障，或不是 WebSocket 服务器。请检查服务器日志和端口。
tls-alert = { $address } 以警报 { $alert } 结束了 TLS 握手。请检查服务器日志；服务器可能要求客户端证书。
tls-nothing-in-common = { $address } 不支持任何安全的 TLS 版本或加密算法。请在服务器上启用 TLS 1.2 或 1.3。
tls-broken = { $address } 在 TLS 握手时返回了无效的数据。该端口可能属于其他程序，或数据在途中被更改。请检查服务器日志和端口。

## TLS on this computer

setup-ca-unreadable = 无法读取设置“自有证书颁发机构”中的文件 { $path }（{ $reason }）。请更正路径或文件权限。
setup-ca-empty = 设置“自有证书颁发机构”中的文件 { $path } 没有 PEM 格式的证书。请转换为 PEM。
setup-ca-not-a-file = 设置“自有证书颁发机构”中的 { $path } 不是普通文件，未读取。请选择 PEM 文件。
setup-no-roots = 本机不信任任何证书颁发机构。请安装系统证书（ca-certificates），或在设置“自有证书颁发机构”中输入 PEM 文件的路径。
setup-host = 无法为“{ $host }”颁发证书。请更正服务器地址。
setup-system = 本机无法打开网络套接字（{ $reason }）。请关闭其他程序。

## Why an open connection ended
# $meaning: one of the close-code-… messages; $fault: one of the fault-… messages.

down-closed = 服务器以代码 { $code }（{ $meaning }）关闭了连接。
down-closed-without-code = 服务器未给出代码就关闭了连接。
down-closed-illegally = 服务器以 RFC 6455 禁止的代码关闭了连接。
down-ended = 服务器未发送关闭帧就结束了连接。服务器已停止或崩溃，或者代理或防火墙切断了连接。
down-reset = 连接被重置。服务器可能已崩溃，或防火墙切断了连接。
down-unacknowledged = 发送的数据未得到确认。网线、交换机或 Wi-Fi 可能出现故障。
down-io = 系统报告错误：{ $reason }。
down-silent = { $time }内没有收到任何内容，包括对 ping 的响应。网线、交换机或服务器可能出现故障。
down-not-awake = 本机从睡眠中唤醒后，服务器未在 { $time }内响应。
down-protocol = 服务器违反了 WebSocket 协议（{ $fault }）。VX Display 以代码 1002 关闭了连接。请更新服务器，或检查是否有修改数据的代理。
down-not-utf8 = 有文本不是 UTF-8。VX Display 以代码 1007 关闭了连接。服务器使用了其他文本编码，请在服务器上更正。
down-too-long = 有消息超过 64 MiB（最多读取 256 KiB，更长的会跳过）。VX Display 以代码 1009 关闭了连接。该消息不是给显示端的，请更正服务器。
down-message-too-slow = 有消息已开始但未及时结束。VX Display 以代码 1008 关闭了连接。服务器或网络可能过载。
down-tls = 无法解密通过 TLS 收到的数据，或服务器以警报结束了 TLS。
down-requested = 已请求新的连接。
down-program-fault = 由于 VX Display 的错误，连接失败并已重新启动。请附上日志报告此问题。
down-reconnecting = 正在重新连接。
down-reconnecting-later = 网络恢复后 VX Display 会重新连接。

## Meanings of close codes (RFC 6455): part of another sentence

close-code-1000 = 正常关闭
close-code-1001 = 服务器或页面离开
close-code-1002 = 协议错误
close-code-1003 = 不支持的数据
close-code-1007 = 无效数据
close-code-1008 = 违反策略
close-code-1009 = 消息过大
close-code-1010 = 需要扩展
close-code-1011 = 服务器内部错误
close-code-1012 = 服务重新启动
close-code-1013 = 稍后重试
close-code-library = 由库注册
close-code-private = 由此服务器定义
close-code-unknown = 无标准含义

## How the WebSocket protocol was broken: part of another sentence

fault-masked = 带掩码的帧
fault-reserved-bits = 没有扩展却使用了保留位，例如未协商的压缩
fault-reserved-opcode = 保留的操作码
fault-fragmented-control = 分片的控制帧
fault-long-control = 超过 125 字节的控制帧
fault-stray-continuation = 没有开头的后续帧
fault-unfinished-message = 上一条消息结束前的新消息
fault-other = 无法读取的帧

## Notices about the connection

notice-failed = 无法连接到 { $server }。{ $why }
notice-down = 与 { $server } 的连接已结束。{ $why }
notice-register-unanswered = { $server } 未响应已发送两次的命令 11（registerClient）。有些服务器从不响应：连接保持打开，在收到第一个事件之前视为未确认。如果没有收到事件，请检查服务器是否向 106（Display）发送。
notice-register-unread = { $server } 响应了命令 11（registerClient），但响应无法读取，因此不知道本显示端是否已注册。连接保持打开，在收到第一个事件之前视为未确认。请修正服务器。
notice-echoes = { $server } 上监听的程序会原样送回收到的内容：命令 11（registerClient）被原样送回。这是测试用的回显服务器，不是 VXvue。请输入 VXvue 的地址和端口。
# .unnumbered: without an error number.
notice-register-refused = { $server } 以状态 0 和错误 { $error } 拒绝了命令 11（registerClient）。VX Display 会不时重试。请咨询服务器管理员此显示端能否注册为 106。
    .unnumbered = { $server } 以状态 0 拒绝了命令 11（registerClient），没有错误编号。VX Display 会不时重试。请咨询服务器管理员此显示端能否注册为 106。
notice-pings-unanswered = { $server } 没有响应任何 ping，包括命令 1 和 WebSocket ping。如果它不再发送内容，就无法发现连接丢失，因此连接视为未验证。请更新服务器，不要依赖没有变化的屏幕。
notice-pings-unread = { $server } 会响应 ping，但响应无法读取。如果它不再发送内容，就无法发现连接丢失，因此连接视为未验证。请修正服务器，不要依赖没有变化的屏幕。
notice-extensions = { $server } 声明了未请求的 WebSocket 扩展（{ $extensions }）。这些扩展不会使用。如果连接以协议错误结束，请在服务器或其前面的代理中关闭压缩。
notice-line-feeds = { $server } 的 HTTP 响应行尾只有换行符；HTTP 要求回车加换行。响应已被接受，但其他程序会拒绝。请更新服务器。
notice-empty-subprotocol = 虽然没有请求子协议，{ $server } 仍以空的 Sec-WebSocket-Protocol 响应。响应已被接受，但其他程序会拒绝。请更新服务器。
# $size: one of the size-… messages. .event: its beginning looks like an event of an exam.
notice-long-text = { $server } 发送了至少 { $size } 的文本。它太长，不可能是给显示端的消息，已跳过。它看起来不像检查事件，因此没有任何变化。
    .event = { $server } 发送了至少 { $size } 的文本。它太长，不可能是给显示端的消息，已跳过。它的开头像检查事件，因此可能被它更改的内容不再显示。请更正服务器。
notice-long-binary = { $server } 发送了至少 { $size } 的二进制消息。它太长，不可能是给显示端的消息，已跳过。它看起来不像检查事件，因此没有任何变化。
    .event = { $server } 发送了至少 { $size } 的二进制消息。它太长，不可能是给显示端的消息，已跳过。它的开头像检查事件，因此可能被它更改的内容不再显示。请更正服务器。
notice-slow-lookup = DNS 服务器用了 { $seconds } 秒才找到 { $server } 的地址。连接丢失后，重新连接也需要同样长的时间。请更正本机的 DNS 设置，或在服务器地址中使用 IP 地址。
notice-password-in-clear = { $server } 的用户名和密码未加密发送，网络上的任何人都能读取。如果服务器支持，请使用 wss://。
notice-woke = 本机睡眠了 { $seconds } 秒。VX Display 正在检查与 { $server } 的连接。
notice-not-sent = 消息未发送：没有到 { $server } 的连接。请在连接恢复后重新发送。
notice-send-buffer-full = 消息未发送：{ $server } 没有读取发送给它的内容。如果持续出现，请重新启动服务器。
notice-outgoing-unreported = { $count ->
       *[other] VX Display 繁忙期间向 { $server } 发送了 { $count } 条消息，它们不在列表中。
    }

## Exam events that were not used
# $client: number and name of a client type.

ignored-other-receiver = 已忽略发给 { $client } 而不是 106（Display）的事件。
ignored-everybody = 已忽略发给所有客户端的事件。
ignored-sent-by-display = 已忽略由 106（Display）发送的事件。只有采集软件才会通知检查。

## The connection check: a step that is running or waiting

check-running-address = 正在查找 { $host } 的地址。
check-running-port = 正在连接 { $host } 的端口 { $port }。
check-running-websocket = 正在打开 { $server } 的 WebSocket。
check-running-register = 已发送命令 11（registerClient），正在等待响应。
check-running-ping = 已发送 ping，正在等待响应。
check-running-data = 正在等待检查事件。尚未收到，检查室空闲时这是正常的。
check-waiting-turn = 等待开始。
check-waiting-address = 等待地址。
check-waiting-port = 等待端口。
check-waiting-websocket = 等待 WebSocket。

## The connection check: what a step found
# $event: number and name of a command.

check-address-itself = { $address } 是 IP 地址，无需查找。
check-addresses = { $count ->
       *[other] { $host } 的地址是 { $addresses }。
    }
check-answered = { $address } 已响应。
# $failure: the short form of a failure-… message.
check-not-needed = 不需要其他地址：{ $failure }。
check-besides = 此外，{ $failure }。
check-opened = { $address } 打开了 WebSocket。
    .tls = { $address } 打开了基于 { $tls } 的 WebSocket。
check-server-name = 服务器自称“{ $name }”。
check-extensions = 它声明了未请求的扩展（{ $extensions }），不会使用。
check-line-feeds = 它的行尾只有换行符，其他程序会拒绝。
check-empty-subprotocol = 它给出了空的子协议，其他程序会拒绝。
check-registered = { $server } 以状态 1 响应了命令 11（registerClient）。此显示端已注册为 106（Display）。
check-registered-by-event = { $server } 尚未确认命令 11（registerClient），但发送了事件 { $event }，因此此显示端能收到数据。
check-register-refused = { $server } 以状态 0 和错误 { $error } 拒绝了命令 11（registerClient）。请咨询服务器管理员此显示端能否注册为 106。服务器日志中可能有更多信息。
    .unnumbered = { $server } 以状态 0 拒绝了命令 11（registerClient），没有错误编号。请咨询服务器管理员此显示端能否注册为 106。服务器日志中可能有更多信息。
check-register-unclear = { $server } 对命令 11（registerClient）的响应没有可读的状态。事件仍可能到达。如果没有，请更新服务器。
check-register-unanswered = { $server } 未在 { $time }内响应命令 11（registerClient）。有些服务器从不响应，事件仍可能到达。如果没有，请检查服务器是否向 106（Display）发送。
check-register-unread = { $server } 响应了命令 11（registerClient），但响应无法读取，因此不知道本显示端是否已注册。
check-register-echoed = { $server } 上监听的程序会原样送回收到的内容：命令 11（registerClient）被原样送回。这是测试用的回显服务器，不是 VXvue。请输入 VXvue 的地址和端口。
check-ping-command = { $server } 以命令 1 响应 ping（{ $time }）。
check-ping-pong = { $server } 像原型服务器那样以“pong”响应 ping（{ $time }）。
check-ping-websocket = { $server } 响应 WebSocket ping（{ $time }），但不响应命令 1。
check-ping-count = 最后一次响应在 { $seconds } 秒前；{ $sent } 次 ping 中响应了 { $answered } 次。
check-pings-unanswered = { $server } 在 { $time }内没有响应任何 ping（命令 1 共 { $commands } 次，WebSocket 协议共 { $web-socket } 次）。事件仍可能到达，但无法区分连接丢失和静默。请更新服务器。
check-ping-unread = { $server } 响应了 ping，但响应无法读取。
check-ping-echoed = { $server } 不响应命令 1，而是原样送回。
check-ping-refused = { $server } 以状态 0 和错误 { $error } 响应了 ping。服务器可以连接，但报告失败。请检查服务器日志。
    .unnumbered = { $server } 以状态 0 响应了 ping，没有错误编号。服务器可以连接，但报告失败。请检查服务器日志。
check-data-unread = { $server } 发送的事件中有 { $count } 个无法读取。
    .unknown = { $server } 发送的消息中有 { $count } 条无法读取，它们可能是检查事件。
check-data-now = { $count ->
       *[other] 刚刚收到事件 { $event }。此连接上共 { $count } 个事件。
    }
check-data-ago = { $count ->
       *[other] { $seconds } 秒前收到事件 { $event }。此连接上共 { $count } 个事件。
    }
check-no-data = { $time }内没有收到事件。检查室空闲时这是正常的。
check-select-patient = 如需测试，请在 VXvue 中选择患者。

## The connection check: what went wrong
# $why: another message; $awaited: one of the check-awaited-… messages.

check-no-address = 找不到“{ $host }”的地址。{ $why }
check-not-set-up = 未尝试连接 { $server }。{ $why }
check-lost = 与 { $server } 的连接打开了 { $time }，然后结束。{ $why }
check-lost-awaiting = 与 { $server } 的连接打开了 { $time }，在检查等待{ $awaited }时结束。{ $why }
check-lost-registered = { $server } 接受了注册，但连接在打开 { $time }后结束。{ $why }
check-awaited-address = { $host } 的地址
check-awaited-port = { $host } 端口 { $port } 的响应
check-awaited-websocket = 打开 { $server } 的 WebSocket 的 HTTP 响应
check-awaited-register = 命令 11（registerClient）的响应
check-awaited-ping = ping 的响应
check-awaited-data = 检查事件
check-out-of-time = 等待{ $awaited } { $time }后，检查时间已用完。
check-not-tried-address = 因第一步失败而未尝试。
check-not-tried-port = 因端口未响应而未尝试。
check-not-tried-websocket = 因 WebSocket 未打开而未尝试。
check-not-tried-register = 因注册失败而未尝试。
check-not-tried-ping = 因 ping 失败而未尝试。
check-not-tried-data = 因接收数据失败而未尝试。
check-running-link = 此次检查期间，显示端自身的连接结束了。{ $why }服务器可能只接受一个显示端。如果是这样，请先关闭显示端再运行检查。

## The connection check: what to do

check-todo-closed = 请检查服务器日志。有些服务器只接受一个显示端，或只接受已知的显示端。
check-todo-registered = 有些服务器只接受一个显示端，可能已有另一个显示端连接。请关闭它，或检查服务器日志。
check-todo-registered-cut = 有些服务器只接受一个显示端，可能已有另一个显示端连接。请关闭它，或检查服务器和中间代理的日志。
check-todo-stopping = 服务器正在停止或重新启动。如果之后仍然关闭连接，请检查其日志。
check-todo-messages = 请修正服务器。收到的内容列在“消息”页面中。
check-todo-correct = 请修正服务器。
check-todo-update = 请更新服务器。
check-todo-log-proxy = 请检查服务器日志。如果没有记录，请查找中间的代理或防火墙。
check-todo-log-network = 请检查服务器日志和本机的网络。
check-todo-in-order = 请按此顺序检查。
check-todo-cable = 请检查网线和服务器。
check-todo-dns = DNS 服务器没有响应。请检查本机的网络，或使用 IP 地址。
check-todo-port = 计算机可能已关机，地址可能有误，或防火墙可能阻止了连接。请按此顺序检查。
check-todo-websocket = 服务器可能已停止响应，或端口被其他程序占用。请重新启动服务器。
check-todo-more-time = 请用更长的时间重新运行检查。
# $reason: what the system said.
check-not-started = 无法开始检查（{ $reason }）。

## The patient screen is not shown
# $choice: what was chosen in the settings; $name, $was: monitors.

hidden = 患者屏幕已隐藏。{ $why }
hidden-no-monitors = 系统没有报告任何显示器。
hidden-only-monitor = 只有一台显示器，可能是操作员的。请连接患者显示器，或在“设置 > 患者显示器”中允许使用此显示器。
hidden-missing = 所选的显示器（{ $choice }）未连接。请检查线缆和电源，或在设置中选择其他显示器。
hidden-uncertain = 有 { $count } 台显示器符合“{ $choice }”，无法确定哪一台面向患者。请在设置中选择一台。
hidden-mirrored = 显示器 { $name } 与另一台显示相同的画面，或两者重叠。请在系统设置中将桌面并排扩展。
hidden-asleep = 显示器 { $name } 已关闭以节省电力。
hidden-doubtful = 显示器 { $name } 现在符合“{ $choice }”，但可能不是患者的显示器。如果它面向患者，请在设置中选择它。
hidden-moved = 患者屏幕原先显示在显示器 { $was } 上，它仍然连接着，但“{ $choice }”现在指的是 { $name }。请恢复主显示器和排列方式，或在设置中选择面向患者的显示器。

## Recording

record-exists = { $path } 已存在，未被覆盖。请选择其他名称。
record-not-writable = 无法将录制写入 { $path }（{ $reason }）。请选择其他文件夹，或检查权限和可用空间。
record-no-thread = 本机无法再创建线程，因此无法开始录制（{ $reason }）。请关闭其他程序后重试。
record-stopped = 录制已保存。
record-full = 文件达到 { $mib } MiB，录制已结束。此前的内容已保存。如需继续，请开始新的录制。
record-disk-full = 磁盘已满，录制已结束。此前的内容已保存。请释放空间并开始新的录制。
record-too-slow = 事件到达的速度超过磁盘保存的速度，录制已结束。此前的内容已保存。请选择更快的磁盘，而不是网络文件夹。
record-failed = 无法写入文件，录制已结束（{ $reason }）。此前的内容已保存。请检查磁盘并开始新的录制。
# $why: one of the five above.
record-summary = { $count ->
       *[other] { $why }{ $count } 个事件，{ $path }
    }
record-not-ended = 无法结束录制（{ $reason }）。

## Reading a recording
# $line: a line of the file, counted from 1. $problem: one of the line-… messages.

recording-complete = 录制完整。
recording-full = 文件达到最大大小时录制结束，之后的内容缺失。
recording-too-slow = { $lost ->
       *[other] 事件到达的速度超过写入的速度，录制因此结束。至少缺少 { $lost } 个事件。
    }
recording-abrupt = 录制没有最后一行。录制期间程序或计算机停止，末尾可能缺失。
recording-cut-short = 最后一行（第 { $line } 行）不完整，已略去。写入该行时程序或计算机停止。
recording-unreadable = 无法读取第 { $line } 行（{ $reason }）。请检查文件及其权限。
recording-not-one = 第 1 行不是录制的首行。请选择由 VX Display 录制的文件。
recording-version = 第 1 行的录制格式版本为 { $found }，此程序读取版本 { $known }。请使用录制时的程序或更新的程序。
recording-started = 第 1 行的 `started` 中没有类似 2026-01-31T09:00:00+09:00 的开始时间。文件已被更改。
recording-line = 第 { $line } 行无法使用：{ $problem }。文件已损坏或被更改。
recording-not-utf8 = 第 { $line } 行不是 UTF-8。文件已损坏或被更改。
recording-backwards = 第 { $line } 行的时间早于前一行。文件已被更改。
recording-after-end = 第 { $line } 行位于录制结束之后。文件已被更改。
recording-line-too-long = 第 { $line } 行超过 4 MiB，即一行的最大长度。文件已损坏或不是录制。
recording-too-long = 文件在第 { $line } 行超过 512 MiB，即可读取的上限。请拆分录制。
line-not-json = 不是包含录制字段的 JSON 对象（第 { $column } 列）
line-missing = 缺少 `{ $member }`
line-kind = 必须恰好包含 `frame`、`unreadable`、`link`、`state`、`slept_since_ms` 和 `end` 中的一个
line-state = `state` 必须是 connecting、unconfirmed、registered、unverified、refused 或 lost

## Files and tasks

# What went wrong with a file: its path, and a message or what the system said.
file-problem = { $path }：{ $why }
file-exists = 文件已存在。请选择其他名称。
file-no-folder = 文件夹不存在。请选择其他文件夹。
file-denied = 您没有写入权限。请选择其他文件夹。
file-disk-full = 磁盘已满。
# .window: for somebody who has no command line.
diagnostics-exists = { $path } 已存在，未被覆盖。请选择其他名称，或使用 --force。
    .window = { $path } 已存在，未被覆盖。请选择其他名称。
diagnostics-no-file = { $path } 不是文件名。请输入类似 diagnostics.zip 的名称。
diagnostics-not-writable = 无法将诊断信息写入 { $path }（{ $reason }）。请选择其他文件夹，或检查权限和可用空间。
diagnostics-cancelled = 诊断已取消。没有写入文件。
task-no-thread = 无法启动后台线程（{ $reason }）。
task-broken = 程序的这一部分出错。请附上日志报告此问题。
folder-not-shown = 无法打开 { $folder }：{ $program } 未启动（{ $reason }）。
# What a system said, without a sentence around it.
logo-not-shown = 标志未显示。{ $place }：{ $reason }
logo-neither = 既不是 PNG 也不是 SVG
logo-png = 无法读取 PNG（{ $reason }）
logo-too-many-pixels = { $width } × { $height } 像素过多；请缩小到 800 万像素以内
logo-too-thin = { $width } × { $height } 像素过于细长，无法看清；一边最多可为另一边的 { $times } 倍
logo-broken-svg = SVG 已损坏或没有尺寸；请重新导出
logo-unsupported = SVG 含有不支持的 { $what }；请全部转换为填充路径，或导出为 PNG
logo-too-complex = SVG 图形过多；请导出为 PNG
logo-empty = 其中没有可见内容
logo-too-large = 大于 { $max } KiB

## The program

# $reason: the settings' own words on what is wrong.
server-not-an-address = 这不是服务器地址。{ $reason }
server-locked = 管理员已锁定服务器地址。显示端保持与 { $server } 的连接。
server-not-taken = 无法更改连接（{ $reason }）。
server-two-displays = 此用户的另一个 VX Display 正在为 { $server } 运行，因此服务器现在有两个显示端。请关闭其中一个。
tray-missing = 此桌面没有通知区，因此无法显示图标。GNOME 需要安装扩展（AppIndicator）。如果不需要图标，请在设置中将其关闭。
instance-no-place = 此系统没有供用户程序在运行时共享文件的位置。请设置 XDG_RUNTIME_DIR（Windows 上为 LOCALAPPDATA）。
instance-folder = 无法使用文件夹 { $folder }（{ $reason }）。请删除它，或更正其所有者。
instance-lock = 无法锁定文件 { $file }（{ $reason }）。请检查文件夹权限和磁盘。
metrics-not-loopback = 其他计算机可以访问 { $address }。请将 health.prometheus_listen 设为 127.0.0.1 或 [::1] 加端口。
metrics-listen = 指标已关闭：无法在 { $address } 上监听（{ $reason }）。请将 health.prometheus_listen 设为空闲端口并重新启动程序。
metrics-thread = 指标已关闭：无法启动其线程（{ $reason }）。

## Simulator and embedded relay

relay-stopped = 内置中继已停止。
relay-needed = 请先启动内置中继，或发送到服务器。
relay-port-in-use = 另一个程序（可能是 VXvue 自己的服务器）正在使用 { $address }。请关闭它，或在空闲端口上启动中继。
relay-not-permitted = 系统不允许在 { $address } 上监听。请在空闲端口上启动中继，或在设置的“管理”中更改其地址。
relay-no-such-address = 本机没有地址 { $address }。请在设置的“管理”中将中继地址改为 127.0.0.1:55111 等。
relay-not-started = 内置中继无法在 { $address } 上监听（{ $reason }）。请在空闲端口上启动，或在设置的“管理”中更改其地址。
relay-busy = 内置中继繁忙：等待的消息太多。请重试。
relay-ended = 内置中继已停止。请重新启动它。
raw-empty = 没有可发送的内容。
raw-several = 未发送：帧中包含多个对象。请逐个发送。
raw-unmarked = 未发送：无法将此帧标记为 DEMO。其 data 必须是不带 `demo` 的对象，且每个键只能以一种写法出现。
raw-relay-only = 未发送：无法读取的帧只发送到内置中继，因为服务器可能将其当作真实患者。
# $reason: where the JSON is broken.
raw-patient-cleared = 无法读取（{ $reason }）。它可能是 101，因此显示端会清除患者。
raw-step-cleared = 无法读取（{ $reason }）。它可能是 601，因此显示端会清除步骤。
raw-study-cleared = 无法读取（{ $reason }）。它可能是 1001 或 1002，因此显示端会清除患者、步骤和阶段。
raw-unreadable = 无法读取（{ $reason }）。显示端会忽略它并显示通知。
raw-no-command = 不是带有一个命令的对象
raw-everybody = 所有客户端
# $command: number and name of a command; $receiver: raw-everybody, or number and name of a client type; $count: notices.
raw-valid = { $count ->
        [0] 有效：{ $command }，发给 { $receiver }。
       *[other] 有效：{ $command }，发给 { $receiver }，{ $count } 条通知。
    }

## Test patients: what is special about each

patient-ordinary = 韩语
patient-long = 长姓名
patient-one-word = 一个词
patient-one-letter = 一个字
patient-64-letters = 64 个字母
patient-hanja = 仅汉字
patient-japanese = 日语
patient-vietnamese = 越南语
patient-arabic = 阿拉伯语
patient-thai = 泰语
patient-null = 无姓名
patient-emergency = 急诊
patient-empty-id = 空 ID
patient-same-name = 同名
patient-quotes = 引号
patient-emoji = 表情符号
patient-direction = 方向字符
patient-leap-day = 2月29日
patient-no-such-date = 不存在的日期
patient-unborn = 未来的出生日期
patient-dicom-date = DICOM 日期

## what was done

toast-written = 已保存到 { $place }。
# .started: the program was started with an address of its own, $home.
toast-address-saved = 已保存：{ $server }。从现在起使用此地址。
    .started = 已保存：{ $server }。程序启动时指定了 { $home }，以同样方式启动时会再次使用该地址。
folder-no-manager = 无法打开 { $folder }：本机没有可用的文件管理器。
raw-broken = 第 { $line } 行第 { $column } 列
