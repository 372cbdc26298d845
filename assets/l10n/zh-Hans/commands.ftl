# What the commands print (ids of src/commands and main.rs).
### Commands, options, names of settings and variables, file names and addresses stay as they are.
### $reason: one of the reasons of reasons.ftl. An error follows "vxdisplay: ".

## Errors of all commands

# $problems: what is wrong, one a line.
settings-not-used =
    无法使用这些设置：
    { $problems }
system-error = 系统报告错误：{ $reason }
output-not-written = 无法写入输出：{ $reason }。请在输出位置腾出空间，或输出到别处，然后重新运行该命令。
interrupt-not-heard = 无法接收 Ctrl+C 和 SIGTERM：{ $reason }
folder-not-made = 无法创建文件夹 { $folder }：{ $reason }。请选择其他文件夹。

## What is said of a file in place of the system's words: parts of sentences, without a full stop

file-not-regular = 不是普通文件
file-silent = 5 秒内没有更多内容
file-too-large = 文件过大
file-not-utf8 = 不是 UTF-8
file-too-deep = 花括号嵌套过深
file-not-there = 文件不存在
file-no-name = 不是文件名
file-locked = 另一个程序已在此文件夹中写入了 5 秒
file-of-another = 它属于其他用户
internal-error = 内部错误

## Mistakes in a site's own texts: parts of sentences, without a full stop. $id, $name: a message of a file.

site-not-a-tag = 不是语言标签（例如 ko、zh-Hans 或 pt-BR）
# $character: in quotes.
site-undrawable = 内置字体中没有字符 { $character }
# $names: files.
site-no-file = 没有以下任何文件：{ $names }
site-not-a-message = 这不是消息（id = 文字）
site-unknown = { $id }：程序没有此消息
site-empty = { $id }：没有文字
# $name: a form of a message.
site-form-missing = 缺少 { $name }
# $argument: the name of an argument.
site-strange = { $name }：{ $argument } 不是它的参数
# $argument: another message, a term or a function.
site-reference = { $name }：此处不能使用 { $argument }；只能使用此消息自己的参数
# $why: site-missing, or one of the reasons of Fluent.
site-flaw = { $id }：{ $why }
site-missing = 缺少此消息

## check

# The names of the rungs, in front of their lines.
check-name-address = 地址
check-name-port = 端口
check-name-websocket = WebSocket
check-name-register = 注册
check-name-ping = ping
check-name-data = 数据
check-no-thread = 无法开始检查：{ $reason }。请关闭其他程序后重试。
# $rung: one of the names above.
check-failed = 连接检测在“{ $rung }”这一级失败。{ $why }
# $server: the address of the server; $zone: such as +09:00.
check-watching = 正在监视与 { $server } 的连接；按 Ctrl+C 结束。时间为本地时间（UTC{ $zone }）。

## settings

explain-none = （无）
# $source: where a value comes from.
explain-locked = { $source }（已锁定）
explain-files = 文件
explain-machine = 计算机
explain-policy = 策略
explain-user = 用户
explain-user-not-read = 用户（未读取）
explain-config = 指定
explain-logs = 日志
# $name: one of those above. .missing: the file does not exist.
explain-file = { $name }：{ $path }
    .missing = { $name }：{ $path }（不存在）
explain-no-file = { $name }：无（没有主文件夹）
# $note: without a full stop.
explain-note = 注意：{ $note }。

## monitors

monitor-identity = 标识
monitor-connector = 接口
monitor-place = 位置
monitor-diagonal = 对角线
monitor-inches = { $inches } 英寸
monitor-is = 状态
# What a monitor is.
monitor-chosen = 已选择
monitor-primary = 主显示器
monitor-mirrored = 复制其他显示器
monitor-asleep = 休眠
monitors-no-display = 没有可用的显示环境，无法列出显示器（{ $reason }）。请在桌面会话中启动 vxdisplay，或设置 DISPLAY 或 WAYLAND_DISPLAY。
# $why: one of those below.
monitors-refused = 无法列出显示器：{ $why }
monitors-x-server-said = X 服务器报告：{ $reason }
monitors-compositor-said = Wayland 合成器报告：{ $reason }
monitors-windows-silent = Windows 未列出显示器
monitors-unsupported = 无法列出此系统的显示器。
monitors-not-followed = 无法监视显示器的变化

## relay

listening = 正在 { $address } 上监听
# $host: a host, as it stands before the colon of the port.
listen-port-in-use = 另一个程序（可能是 VXvue 自己的服务器）正在 { $address } 上监听。请停止它，或用 --listen { $host }:0 选择其他端口。
listen-not-permitted = 系统不允许在 { $address } 上监听。请用 --listen 选择 1024 或更大的端口（在 Windows 上须为未保留的端口）。
listen-no-such-address = 本机没有地址 { $address }。请用 --listen 选择本机的地址或 127.0.0.1。
listen-refused = 中继无法在 { $address } 上监听：{ $reason }。请尝试 --listen 127.0.0.1:0。

## send

# $date: what was given.
send-birth-date = --birth { $date } 不可能是患者的出生日期。请写成 YYYY-MM-DD，例如 1988-02-14。
send-blank-id = --id 为空，无法通知没有患者编号的患者。请指定一个，例如 --id DEMO-1。
send-timed-out = 在 { $seconds } 秒内未能连接到 { $server }。请检查地址以及服务器是否在运行。
# .numbered: with an error number.
send-register-refused = { $server } 拒绝了以 VXvue (2) 身份的注册，没有给出错误号。请查看服务器日志。
    .numbered = { $server } 以错误 { $number } 拒绝了以 VXvue (2) 身份的注册。请查看服务器日志。
    .token = { $server } 拒绝了以 VXvue (2) 身份的注册（错误 { $number }）。如果是要求发送端令牌的中继，请在地址中写入令牌：--server ws://x:TOKEN@HOST:PORT
send-event-refused = { $server } 拒绝了事件，没有给出错误号。请查看服务器日志。
    .numbered = { $server } 以错误 { $number } 拒绝了事件。请查看服务器日志。
    .token = { $server } 拒绝了该事件（错误 { $number }）。如果是要求发送端令牌的中继，请在地址中写入令牌：--server ws://x:TOKEN@HOST:PORT
send-closed = 事件送达之前，{ $server } 关闭了连接。请查看服务器日志。
send-unconfirmed = 未确认：{ $server } 没有响应注册，有些服务器就是如此。事件仍会发送。
link-no-thread = 无法启动连接：{ $reason }。请关闭其他程序后重试。

## watch and replay: parts of a line, with bars between them

# $link: a state of the link; $number: which connection since the start.
watch-link = 连接 { $link }（第 { $number } 次）
watch-patient = { $id } { $name }，出生日期 { $birth }
printing-no-thread = 无法开始输出：{ $reason }。请关闭其他程序后重试。
printing-stopped = 输出因内部错误而中止。请重新运行该命令。
replay-not-opened = 无法打开 { $file }：{ $reason }。请检查名称和权限。
replay-no-thread = 无法开始回放：{ $reason }。请关闭其他程序后重试。

## shots and texts

shots-not-written = 无法写入 { $file }：{ $reason }。请腾出空间，或选择其他文件夹。
card-title = 安装卡
card-close = 按 Esc 或 F11 关闭。
card-frame = 四边都应看到细边框。
card-readable = { $distance } 米处可读
card-ruler = 此标尺应为 { $length } 毫米长。否则请更正 display.diagonal_in。
card-monitor = 显示器：{ $identity }（{ $connector }）
card-no-monitor = 显示器：未知（此为图片）
card-size = { $width } × { $height } 像素，缩放 { $scale }，{ $diagonal } 英寸
card-legible = { $distance } 米处患者可读的最小文字：大写字母高 { $millimetres } 毫米，{ $pixels } 像素
card-sides = 左上和右上：与人体图一致，表示面向观看者的患者的右侧和左侧。
card-contrast = 每个方块都应与底色有区别；数字为对比度。
card-writings = 所有姓名都应完整显示，没有空框。
shortage-of-size = 在 { $distance } 米处观看，{ $diagonal } 英寸的屏幕太小：文字小于应有的大小。
shortage-of-room = 在 { $distance } 米处，{ $diagonal } 英寸的屏幕没有空间显示：{ $left-out }。
shortage-labels = 标签
shortage-steps = 检查步骤的名称
shortage-hints = 提示
shortage-language = 第二种语言
shortage-figure = 人体图
shortage-announced = 收到的部位或投照方向原文
card-display-runs = 用于 { $server } 的 VX Display 正在运行，安装卡不得遮住患者屏幕；请先结束它，或用 --shots DIR 写出图片
shots-no-png = 无法将图片保存为 PNG：{ $reason }
texts-not-written = 无法写入 { $file }：{ $reason }。
    .exists = 无法写入 { $file }：{ $reason }。请选择没有这些文件的文件夹；不会替换已有的文件。
texts-none = 此文件夹中没有文字。
# $languages: language tags.
texts-right = 文字没有错误：{ $languages }。
# $language: the language. $text: what does not fit. $size: a screen, such as 800x600.
texts-too-long = { $language }：“{ $text }”在 { $size } 的屏幕上显示不下。请缩短。

## diagnose

# $bytes: a number; $entries: names of the files in it.
diagnostics-written = { $path }（{ $bytes } 字节，不含患者数据）：{ $entries }

## autostart

# $files: one or more files. .machine: for all users of this computer.
autostart-enabled = VX Display 随此用户的桌面启动：{ $files }
    .machine = VX Display 随所有用户的桌面启动：{ $files }
autostart-reload = 已在运行的会话需执行以下命令后才会生效：systemctl --user daemon-reload
autostart-disabled = VX Display 不随此用户的桌面启动：已删除 { $files }
    .machine = VX Display 不随所有用户的桌面启动：已删除 { $files }
autostart-nothing-to-remove = VX Display 不随此用户的桌面启动：没有需要删除的内容
    .machine = VX Display 不随所有用户的桌面启动：没有需要删除的内容
autostart-this-user = 此用户
autostart-all-users = 所有用户
autostart-not-enabled = 未启用
# $program: one of the programs below.
autostart-by-desktop-entry = 已通过桌面条目启用，启动的是{ $program }
autostart-by-systemd-unit = 已通过 systemd 用户单元启用，启动的是{ $program }
autostart-by-run-key = 已通过 Run 键启用，启动的是{ $program }
autostart-this-program = 此程序
autostart-other-program = 另一个 vxdisplay；`enable` 会改为此程序
autostart-missing-program = 已不存在的程序；`enable` 会改为此程序，`disable` 会删除该条目
autostart-unreadable-program = 无法读取的命令；`enable` 会重新写入
autostart-no-program = 此程序的路径未知：{ $reason }。请用完整路径启动它。
# $reason: one of those below.
autostart-unfit = 无法从路径 { $path } 启动程序：{ $reason }。请将程序移到名称简单的文件夹。
autostart-not-text = 不是有效的文本
autostart-control-character = 含有控制字符
# $character: in quotes.
autostart-character = 含有无法写在那里的字符 { $character }
autostart-no-home = 此用户没有主文件夹。请设置 HOME 或 XDG_CONFIG_HOME。
autostart-not-allowed = 只有管理员可以更改 { $place }。请用 sudo 运行此命令（在 Windows 上以管理员身份运行）。
autostart-place = { $place }：{ $reason }。请检查权限和磁盘。
autostart-no-systemd = 此系统没有 systemd。请去掉 --systemd。

## status

status-server = 服务器
status-version = 版本
status-running = 已运行
status-link = 连接状态
status-connection = 连接序号
status-exam = 检查
status-screen = 患者屏幕
status-renderer = 图形
status-last-frame = 上次画面更新
status-last-event = 上次事件
status-restarts = 重新启动
status-notices = 通知
# $started: the address with which the program was started.
status-server-chosen = { $server }（在窗口中选择；启动时为 { $started }）
status-no-renderer = 无
# States of the link. .meaning: with what the state means.
link-name-connecting = 正在连接
    .meaning = 正在连接（尚未连接，或正在等待注册）
link-name-unconfirmed = 注册未确认
    .meaning = 注册未确认（已连接；服务器没有响应注册）
link-name-registered = 已注册
    .meaning = 已注册（已连接并注册）
link-name-unverified = ping 无响应
    .meaning = ping 无响应（已连接；服务器不响应 ping，因此没有消息不说明任何问题）
link-name-refused = 被拒绝
    .meaning = 被拒绝（服务器拒绝此显示端）
link-name-lost = 已中断
    .meaning = 已中断（连接中断，正在重试）
# Phases of an exam. .meaning: with what the phase means.
phase-name-waiting = 等待
    .meaning = 等待（未选择患者）
phase-name-ready = 准备
    .meaning = 准备（已选择患者）
phase-name-in-progress = 进行中
    .meaning = 进行中（检查已打开）
phase-name-completed = 已完成
    .meaning = 已完成（检查已完成）
status-no-connection = 尚无
status-first-connection = 启动以来的第一次
status-connection-number = 启动以来的第 { $number } 次
status-screen-windowed = 窗口模式
status-screen-shown = 在 { $monitor } 上全屏显示
# $why: a sentence of the running program.
status-screen-hidden = 未显示：{ $why }
status-restarted = { $count } 次，上次的原因：{ $reason }
# $span: a time, as below.
status-ago = { $span }前
status-no-frame = 尚无
status-no-event = 尚无；检查室空闲时这是正常的
status-minutes = { $minutes } 分 { $seconds } 秒
status-hours = { $hours } 小时 { $minutes } 分
status-days = { $days } 天 { $hours } 小时
status-unknown-time = 未知时间
status-nobody-runs = 此用户没有为 { $server } 运行 VX Display。启动方法：vxdisplay run
# $running: the addresses of the servers of those that run.
status-several = VX Display 没有为 { $server } 运行，而是为 { $running } 运行。请用 --server 选择一个。
status-refused = VX Display 正在运行，但没有报告其状态：{ $why }
ask-nobody-runs = 没有为此服务器和用户运行的 VX Display。
ask-silent = VX Display 正在运行，但未在 { $seconds } 秒内响应。它可能已停止响应：请结束它并重新启动。
ask-garbled = VX Display 正在运行，但无法读取其响应。它可能是其他版本：请结束它并重新启动。
ask-broken = VX Display 正在运行，但与它的连接中断了：{ $reason }。请重试。

## run and demo

# .opened: its console was opened.
runs-already = VX Display 已在为 { $server } 运行。
    .opened = VX Display 已在为 { $server } 运行；已打开其窗口。
window-not-opened = VX Display 已在运行，但无法打开其窗口：{ $why }
demo-own-server = 演示会启动自己的服务器；不使用 --server
display-ended = 显示端以退出代码 { $code } 结束。原因见日志。
# $seen: one of those below.
window-no-display = 没有可用的显示环境，无法打开窗口：{ $seen }。请在桌面会话中启动 vxdisplay，或设置 DISPLAY 或 WAYLAND_DISPLAY；`vxdisplay watch` 无需窗口即可运行。
window-no-variable = DISPLAY 和 WAYLAND_DISPLAY 均未设置
window-x-server-silent = DISPLAY 指定的 X 服务器没有响应
window-compositor-silent = WAYLAND_DISPLAY 指定的 Wayland 合成器没有响应
# $reason: what the system said, or window-system-silent.
window-refused = 无法打开窗口（{ $reason }）。请在桌面会话中启动 vxdisplay；`vxdisplay watch` 无需窗口即可运行。
window-system-silent = 窗口系统未启动
desktop-gone = 桌面已消失：其窗口系统不再响应
display-no-thread = 无法启动显示端的线程：{ $reason }。请关闭其他程序后重试。
supervisor-no-thread = 无法启动监管进程的线程：{ $reason }。请关闭其他程序后重试。
# $why: one of those below.
log-warning = 警告：{ $why }
log-no-folder = 此用户没有主文件夹，因此没有日志文件；设置 log.file = false 可关闭此警告
log-not-writable = 无法写入 { $folder }，因此没有日志文件（{ $reason }）；请检查权限，或设置 log.file = false
link-busy = 连接繁忙，未能接受更多命令。请稍后重试。
link-ended = 连接已结束。请重新启动程序。
link-message-too-long = 消息超过 256 KiB，未发送。请缩短它。

# vxdisplay alias: what would be drawn, by the ids of the site's file.
alias-not-read = 无法读取列表 { $file }：{ $reason }。请指定每行一个名称的文本文件。
alias-no-figure = 没有图形：只显示文字。
alias-figure = 图形：{ $region }，侧别：{ $side }，方向：{ $view }，体位：{ $position }
alias-words = 文字（{ $language }）：{ $text }
alias-hint = 提示（{ $language }）：{ $text }
# A list's last line.
alias-count = 名称 { $count } 个，无图形 { $none } 个

## Mistakes in the files of a site

# $name: a message or a form of it. $character: in quotes.
site-undrawable-in = { $name }：内置字体中没有字符 { $character }
# U+FFFD stands where a letter was lost.
site-lost-letter = { $name }：有字符丢失；请重新输入文字并将文件保存为 UTF-8
# $text: how it reads now. $meant: how it was meant.
site-misread = { $name }：“{ $text }”以其他编码保存而成为乱码（原文可能是“{ $meant }”）；请重新输入并将文件保存为 UTF-8
# $code: its number (U+001B).
site-control = { $name }：含有控制字符 { $code }；请将其删除
site-blank = { $name }：文字为空
site-too-long = { $name }：文字有 { $letters } 个字符，屏幕上最多 { $most } 个
# $line: where it stands first.
site-twice = { $name } 已在第 { $line } 行出现
site-form-unknown = { $name }：此消息没有这一形式
# $argument: the name of an argument.
site-argument-missing = { $name }：缺少 { $argument }
site-sides = { $name }：左侧、右侧和双侧的文字必须不同
site-swapped = { $name }：左右颠倒
site-side-named = { $name }：“{ $text }”提到了不应出现在此处的一侧：{ $side }
site-stray = 程序不读取此名称的文件
site-not-in-a-language = 请放入其语言的文件夹，例如 ko
file-utf16 = 这是 UTF-16；请保存为 UTF-8

## Mistakes in the file of site.procedures. Names in brackets and ids stay as they are

procedures-vocabulary = [vocabulary] 中只能写单词列表
procedures-begin = 每个检查名称都以 [[procedure]] 开头
# $name: what is written.
procedures-table = { $name }：只能使用 [[procedure]] 和 [vocabulary]
# $id: what is written.
procedures-id = { $id }：没有此 ID 的部位、侧别、方向或体位
procedures-list = { $id }：请写带引号的单词列表
procedures-word = { $id }：每个单词都要加引号，且至少含一个字母或数字
# $key: what is written.
procedures-key = { $key }：只能使用 body、projection、region、side、view、position、words 和 hint
procedures-no-body = 此 [[procedure]] 没有 body（部位名称）
# $key: a key of the file.
procedures-text = { $key }：请写带引号的文字
# $value: what is written, in quotes. $known: what may be written.
procedures-value = { $key }：{ $value } 不是可用的值。可用的值：{ $known }
procedures-languages = { $key }：请按语言填写，例如 { $key }.en = "…"
# $why: site-not-a-tag.
procedures-tag = { $key }：{ $why }
# $most: a number.
procedures-line = { $key }：请写一行，最多 { $most } 个字符

## vxdisplay status: why the display was restarted, and what a running display refuses

# $code: a number.
restart-internal-error = 内部错误（退出代码 { $code }）
restart-exit-code = 退出代码 { $code }
# $signal: the number of a signal.
restart-signal = 信号 { $signal }
# $seconds: a number.
restart-hung = 画面刷新停止了 { $seconds } 秒
restart-silent = 进程有 { $seconds } 秒没有响应
restart-no-picture = { $seconds } 秒内没有显示任何内容
restart-not-started = 无法启动
instance-not-a-question = 提问不是像 { $example } 这样的一行 JSON
# $known: words in quotes, with commas between them.
instance-unknown-question = 此版本只回答 { $known }
# $kib: a number.
instance-question-too-long = 提问超过 { $kib } KiB
instance-keeps-its-desktop = 它正在桌面上运行，不会让位

## Mistakes on the command line. Options, placeholders and values stay as they are

# $what: one of the sentences below.
usage-mistake = 错误：{ $what }
# $argument: what was typed.
usage-unknown-argument = 此处没有参数“{ $argument }”
# $command: what was typed.
usage-unknown-command = 没有命令“{ $command }”
# $argument: an argument with the placeholder of its value.
usage-value-missing = “{ $argument }”需要一个值
# $value: what was typed.
usage-wrong-value = “{ $value }”不能作为“{ $argument }”的值
# $what: a sentence. $why: what is expected.
usage-because = { $what }：{ $why }
usage-too-many-values = “{ $argument }”不能再有值“{ $value }”
# $wanted, $given: numbers.
usage-value-count = “{ $argument }”需要 { $wanted } 个值，而不是 { $given } 个
usage-equals-sign = 请在“{ $argument }”和它的值之间写等号
# $others: arguments.
usage-conflict = “{ $argument }”不能与 { $others } 同时使用
usage-conflict-unknown = 这些参数不能同时使用
usage-repeated = “{ $argument }”只能使用一次
# $arguments: a list.
usage-required = 缺少参数：{ $arguments }
# $command: the command line so far. $commands: a list.
usage-command-missing = “{ $command }”后面需要命令：{ $commands }
usage-not-unicode = 参数中有非 Unicode 字符
usage-other = 无法读取命令行
# $values: a list.
usage-allowed = 可用的值：{ $values }
# $names: one or more, each in quotes.
usage-similar = 您是不是想输入 { $names }？
# $name: an option, a command or a value.
usage-quoted = “{ $name }”
# $argument: what was typed; it begins with a hyphen.
usage-as-value = 如果“{ $argument }”是一个值，请写成“-- { $argument }”。
# $command: what to type.
usage-more = 更多信息请运行“{ $command }”。

## relay: TLS, senders, page

relay-in-clear = 中继正在 { $address } 上监听，未使用 TLS：此网络中的任何人都能读到姓名。请设置 relay.tls_certificate 和 relay.tls_key，或只在 127.0.0.1 上监听。
relay-tls-one-missing = relay.tls_certificate 和 relay.tls_key 必须一起使用，但只设置了其中一个。请两个都设置，或都不设置。
relay-tls-not-readable = 无法读取 { $path }：{ $reason }。请检查 relay.tls_certificate 和 relay.tls_key，以及运行中继的用户是否有权读取这些文件。
relay-tls-not-a-pem-file = { $path } 不是 PEM 文件：它是文件夹、管道，或者大于 1 MiB。请检查 relay.tls_certificate 和 relay.tls_key。
relay-tls-no-certificate = { $path } 中没有 PEM 格式的证书 (relay.tls_certificate)。请转换为以“-----BEGIN CERTIFICATE-----”开头的 PEM 格式。
relay-tls-no-key = { $path } 中没有 PEM 格式的私钥 (relay.tls_key)。请转换为以“-----BEGIN PRIVATE KEY-----”开头的 PEM 格式。
relay-tls-key-has-password = { $path } 中的私钥有密码，而中继无法询问密码。请将其保存为无密码的形式 (openssl pkey -in OLD -out NEW)，并且只让运行中继的用户能够读取。
relay-tls-not-a-pair = { $key } 中的私钥不属于 { $path } 中的证书。请将 relay.tls_certificate 和 relay.tls_key 设置为一起生成的文件。
relay-tls-not-usable = { $path } 中的内容无法使用：{ $reason }。请重新生成证书及其私钥。
relay-token-not-readable = 无法读取 { $path } 中的发送端令牌：{ $reason }。请检查 relay.sender_token_file，以及运行中继的用户是否有权读取该文件。
relay-token-not-usable = { $path } 中没有发送端令牌 (relay.sender_token_file)。请只写入 16 到 256 个英文字母、数字或 - . _ ~ 字符。
relay-bridge-address = { $address } 不是 NATS 服务器的地址 (relay.bridge)。请写 nats://host:4222 或 tls://host:4222，最多 16 个，以逗号分隔。
relay-bridge-secret-in-address = 桥接的地址中含有他人可以读到的密码或令牌 (relay.bridge)。请将其写入文件，并在 relay.bridge_credentials 中指定该文件。
relay-bridge-place = 桥接需要知道检查室：请将 relay.bridge_site 和 relay.bridge_room 设置为由英文字母、数字、- 和 _ 组成的短名称。
relay-bridge-demo = 跟随检查室的中继不播放演示，因为演示患者会与该室的患者混在一起。请去掉 --demo，或将 relay.bridge_direction 设置为 publish。
relay-bridge-credentials-not-readable = 无法读取 { $path } 中的桥接凭据：{ $reason }。请检查 relay.bridge_credentials，以及运行中继的用户是否有权读取该文件。
relay-bridge-credentials-not-usable = { $path } 中没有 NATS 凭据 (relay.bridge_credentials)。请写入 user:password、令牌、nkey 种子或 .creds 文件的内容。
relay-bridge-ca-not-readable = 无法读取 { $path }：{ $reason }。请检查 relay.bridge_ca_file，以及运行中继的用户是否有权读取该文件。
relay-bridge-ca-not-usable = { $path } 中没有可读取的证书颁发机构证书 (relay.bridge_ca_file)。请放入为 NATS 服务器颁发证书的机构的 PEM 证书。
relay-bridge-tls = 桥接无法使用 TLS：{ $reason }
relay-bridge-in-clear = 姓名可能会未加密地发送到代理服务器：relay.bridge_patient_data 已开启，而 relay.bridge 中有 nats:// 服务器。请使用 tls://。
relay-page-title = VX Display 中继
relay-page-what = 此端口属于 VX Display 中继。它把 X 射线检查室的消息转发给该室的显示端。这不是网站，此处无需操作。
relay-page-connect = 要连接显示端，请在其地址栏中输入此地址，并用 ws:// 代替 http://（或用 wss:// 代替 https://）。
relay-page-monitoring = 监控可使用 /healthz 和 /metrics。它们和本页面都不包含患者数据。
service-not-started = 系统没有将其作为服务启动：{ $reason }。请用 relay-service.ps1 安装，或不带 --service 运行 `vxdisplay relay`。
