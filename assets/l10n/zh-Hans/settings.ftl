### Settings: what each is for, what values it takes, where a value comes from, and what can be wrong with it.
### Names of settings, values in quotes, file names and commands stay as they are.

## What each setting is for: whole sentences. The id is the name of the setting.

key-server-url = 采集软件的 WebSocket 服务器地址。
    .title = 服务器地址
key-server-ca-file = 用于 wss:// 连接的 PEM 文件，其中的证书颁发机构会在计算机自带的之外额外受到信任。
    .title = 自有证书颁发机构
    .words = CA, PEM, certificate, 证书, 根证书, TLS, SSL
key-display-mode = 程序启动时显示全屏的患者屏幕还是控制台。"auto" 在连接了第二台显示器时以全屏启动。
    .title = 启动时
    .about = 程序启动时全屏显示患者屏幕还是显示本窗口。自动：连接了第二台显示器时全屏启动。
    .auto = 自动
    .fullscreen = 患者屏幕
    .windowed = 本窗口
key-display-monitor = 面向患者的显示器："second"、"primary" 或显示器的标识。使用标识时，无论接在哪个接口都能找到它。
    .title = 患者显示器
    .about = 面向患者的显示器。用上面的按钮选择最简便，之后接在哪个接口都能找到它。
key-display-allow-only-monitor = 只有一台显示器（通常供操作者使用）时，患者屏幕是否可以占满它。
    .title = 允许使用唯一的显示器
key-display-staff-key = 工作人员点击患者屏幕后用来离开该屏幕的按键。其他按键无效。
    .title = 退出患者屏幕的按键
key-display-keep-awake = 何时阻止屏幕进入睡眠："always" 表示患者屏幕打开期间，"exam" 表示显示患者或检查期间，"never" 表示不阻止。
    .title = 保持屏幕常亮
    .about = 何时阻止屏幕进入睡眠。
    .always = 始终
    .exam = 检查期间
    .never = 从不
key-display-sleep = 每天在没有检查时让患者屏幕变暗的时段。
    .title = 熄屏时段
key-display-theme = 患者屏幕的配色：深色、浅色，或黑底白字的最高对比度。
    .title = 患者屏幕配色
    .dark = 深色
    .light = 浅色
    .high-contrast = 高对比度
key-display-language = 患者屏幕的语言，或两种语言（大字显示的在前）。多组语言每 8 秒轮换一次。
    .title = 患者屏幕语言
key-display-renderer = 控制台的图形后端：程序以控制台启动时使用 OpenGL (auto)、始终使用 OpenGL (gl)，或不使用显卡驱动而用 CPU (cpu)。OpenGL 无法启动时使用 CPU。患者屏幕始终使用 CPU。
    .title = 图形
    .about = 本窗口的绘制方式：程序以本窗口启动时用 OpenGL、始终用 OpenGL，或不用显卡驱动而用 CPU。患者屏幕始终使用 CPU。
    .auto = 自动
    .gl = OpenGL
    .cpu = 仅 CPU
key-display-viewing-distance-m = 患者与屏幕之间的距离。所有文字的大小保证在该距离可以看清；空间不足时，省略标签、提示和第二种语言。
    .title = 与患者的距离
key-display-diagonal-in = 面向患者的显示器的对角线长度。默认采用显示器自身报告的尺寸（EDID）；未报告时为 24 英寸。
    .title = 显示器对角线
key-display-show-name = 是否显示患者姓名。
    .title = 姓名
key-display-show-birth-date = 是否显示患者的出生日期。
    .title = 出生日期
key-display-show-step = 是否以文字显示检查部位和投照方向。
    .title = 部位和投照方向
key-display-show-figure = 是否显示人体图。
    .title = 人体图
key-site-texts = 存放机构自有文字的文件夹，文件格式与 `vxdisplay texts export` 写出的相同。它们可替换某种语言的文字或增加一种语言。
    .title = 自有文本文件夹
    .about = 存放自有文字的文件夹，可替换某种语言的文字或增加一种语言。
key-site-procedures = TOML 文件，写明机构自有的部位和投照方向名称：图中显示什么、对患者怎么说、提示怎么做。结果可用 `vxdisplay alias` 查看。
    .title = 自有部位文件
    .about = 写明自有部位和投照方向名称的文件：图中显示什么、对患者怎么说、提示怎么做。
key-site-name = 患者屏幕上显示的医院或检查室名称。留空则不显示。
    .title = 医院或检查室
key-site-waiting-text = 未选择患者时，患者屏幕上代替程序自带文字显示的内容：所有语言共用一段，或每种语言各一段。
    .title = 等待时的文字
key-site-logo = 未选择患者时显示的机构标志，PNG 或 SVG 文件。每次更改设置时都会重新读取。
    .title = 标志
key-privacy-preset = 当下面的设置为“preset”时显示多少患者信息：全部 (open)，或按韩国 (kr)、日本 (jp)、欧盟与英国 (eu)、美国 (us) 的惯例。
    .title = 隐私预设
    .about = 下面的设置按预设时，显示多少患者信息。
    .open = 全部显示
    .kr = 韩国惯例
    .jp = 日本惯例
    .eu = 欧盟和英国惯例
    .us = 美国惯例
key-privacy-names = 显示患者姓名的多少：全部、部分遮盖、在检查开始前遮盖、不显示，或按预设。
    .title = 患者姓名
    .full = 显示
    .masked = 脱敏
    .masked-until-start = 检查开始前脱敏
    .hidden = 不显示
    .preset = 按预设
key-privacy-birth-date = 显示出生日期的多少；遮盖时只显示年份。
    .title = 患者出生日期
    .shown = 显示
    .masked = 遮盖
    .hidden = 不显示
    .preset = 按预设
key-privacy-id = 代替姓名显示的患者编号显示多少；遮盖时只显示最后两个字符。
    .title = 患者编号
    .shown = 显示
    .masked = 遮盖
    .hidden = 不显示
    .preset = 按预设
key-privacy-step = 显示检查部位和投照方向的多少；遮盖时只显示有检查步骤，人体图也不会透露。
    .title = 检查部位文字
    .shown = 显示
    .masked = 遮盖
    .hidden = 不显示
    .preset = 按预设
key-privacy-figure = 人体图是显示检查部位、只显示而不透露部位 (masked)，还是不显示。
    .title = 人体图上的检查部位
    .about = 人体图是显示检查部位、只显示图形，还是不显示。
    .shown = 显示
    .masked = 遮盖
    .hidden = 不显示
    .preset = 按预设
key-exam-hold-on-link-loss-secs = 连接中断后，患者信息在屏幕上保留的时间。
    .title = 连接中断后
key-exam-clear-after-complete-secs = 检查完成后，患者信息在屏幕上保留的时间。
    .title = 检查结束后
key-exam-max-age-secs = 服务器不再发送检查相关消息时，患者信息在屏幕上保留的时间。
    .title = 无新消息时
key-exam-pair-within-secs = 步骤早于其患者到达、但仍与该患者一起显示的最长时间间隔。
    .title = 先于患者的步骤
key-link-ping-interval-secs = 两次 ping 之间的时间。
    .title = ping 间隔
key-link-dead-after-secs = 服务器无任何响应多久后视为连接中断。必须大于 ping 间隔。
    .title = 静默多久视为中断
key-console-language = 控制台和命令的语言。"auto" 表示使用系统语言，不支持该语言时使用英语。
    .title = 本窗口的语言
    .about = 本窗口和命令的语言。
key-console-theme = 控制台使用深色还是浅色。
    .title = 本窗口的配色
    .dark = 深色
    .light = 浅色
key-console-tray-icon = 是否在桌面的通知区中显示带有连接状态的图标。单击图标可打开控制台，还可隐藏患者。
    .title = 通知区图标
    .about = 在桌面的通知区中显示连接状态。
key-messages-keep-patient-data-mins = 消息日志保留患者数据的时间。之后只留下化名。
    .title = 消息中患者数据的保留时间
key-relay-listen = `vxdisplay relay` 监听的地址。127.0.0.1 或 [::1] 以外的地址会向网络开放。
    .title = 中继地址
    .about = 中继接受连接的地址。127.0.0.1 或 [::1] 以外的地址会向网络开放。
key-relay-dialect = 中继按 API 文档运行 (document)，还是像原型服务器那样运行 (prototype)。
    .title = 中继行为
    .about = 中继按 API 文档运行，还是像原型服务器那样运行。
    .document = API 文档
    .prototype = 原型
key-relay-allowed-hosts = 显示端可用来访问中继的主机名，以逗号分隔。localhost 以及本机的名称和地址始终允许。
    .title = 中继的主机名
key-health-prometheus-listen = 运行中的程序向 Prometheus 提供状态的地址，不含患者数据，且仅限本机。留空则不提供。
    .title = Prometheus 指标
key-log-level = 写入日志的最低级别。
    .title = 日志级别
    .error = 错误
    .warn = 警告
    .info = 信息
    .debug = 详细
    .trace = 全部
key-log-file = 除标准错误输出外，是否还写入日志文件。
    .title = 写入日志文件
key-log-keep-days = 保留的每日日志文件数量。
    .title = 日志文件保留时间
key-log-max-mib-per-day = 每日日志文件的最大大小。写满时日志会注明，并在第二天继续。
    .title = 每日日志文件的最大大小
key-diagnostics-core-dumps = 程序崩溃时，系统是否可以将其内存写入磁盘。该文件包含患者数据。
    .title = 内存转储

## What values are allowed: parts of sentences, without a full stop.

# Follows a wrong value on the command line.
allowed-values = 允许的值：{ $allowed }
# The end of a list. $before: all names but the last, with commas between them.
name-list = { $before } 或 { $last }
name-list-before = { $before }、{ $next }
# $names: a list.
allowed-choice = { $names }
# $max: a number of characters.
allowed-text = 不超过 { $max } 个字符的一行文本
allowed-waiting-texts = 一段不超过 { $max } 个字符、所有语言共用的文字，或每种语言一段，例如 "ko: 앉아서 기다려 주십시오 | en: Please take a seat"；"" 表示程序自带的文字
allowed-url = 以 ws:// 或 wss:// 开头的地址，例如 ws://localhost:55111
allowed-hosts = 以逗号分隔的主机名或 IP 地址，例如 "relaypc, relaypc.clinic.example, 10.1.2.3"，没有则为 ""
# $names: a list of language tags.
allowed-languages = { $names }，或其中两种（大字显示的在前），例如 "ko,en"；轮换的各组以分号分隔，例如 "ko,en; vi"
allowed-seconds = { $min } 到 { $max } 之间的数（秒）
# $unit: one of the units below.
allowed-number = { $min } 到 { $max } 之间的数（{ $unit }）
allowed-auto-number = auto，或 { $min } 到 { $max } 之间的数（{ $unit }）
allowed-whole = { $min } 到 { $max } 之间的整数（{ $unit }）
allowed-bool = true（是）或 false（否）
allowed-file = 文件的完整路径，没有则为 ""
allowed-folder = 文件夹的完整路径，没有则为 ""
allowed-subject-token = 由英文字母、数字、- 和 _ 组成、不超过 64 个字符的名称，没有则为 ""
allowed-nats-servers = 不带密码的 NATS 服务器地址，例如 nats://broker:4222 或 tls://broker，以逗号分隔，最多 16 个，没有则为 ""
allowed-listen = IP 地址和端口，例如 127.0.0.1:55111、0.0.0.0:55111 或 [::1]:55111（端口 0：任意空闲端口）
allowed-loopback-listen = 仅限本机的 IP 地址和端口，例如 127.0.0.1:9106 或 [::1]:9106，没有则为 ""
allowed-monitor = second、primary 或 `vxdisplay monitors` 列出的标识，例如 "DEL DELL U2412M YMYH1423"
allowed-chord = Ctrl 或 Alt，可加 Shift，再加一个字母、数字或 F1 到 F12，例如 Ctrl+Shift+F11；系统占用的 Alt+F4、Ctrl+C、Ctrl+X、Ctrl+V 和 Ctrl+Alt+F1 到 F12 除外
allowed-hours = 一天中两个不同的时刻，例如 "22:00-06:00"，不使用则为 ""

unit-metres = 米
unit-inches = 英寸
unit-minutes = 分钟
unit-days = 天
unit-mebibytes = MiB

## Where a value comes from. $place: a file with its line, a variable, an option, a value of the registry.

source-default = 默认值
    .place = 默认值
# $kind: one of the kinds of files below.
source-file = { $kind } { $place }
source-environment = 环境变量 { $place }
source-argument = 命令行参数 { $place }
source-installer = 安装设置 { $place }
source-policy = 策略 { $place }

file-machine = 计算机设置文件
file-user = 用户设置文件
file-config = 指定的设置文件
file-policy = 策略文件

## What was ignored, or read as something else: without a full stop. $key: a setting.

note-locked = { $key } 已由管理员在 { $file } 中锁定；已忽略 { $place } 中的值
note-policy = { $key } 由策略设定；已忽略 { $place } 中的值
note-in-quotes = { $place }：值两侧的引号是值的一部分，会被显示；如不需要请去掉
# $name: a value of an earlier version; $now: the value that took its place.
note-former = { $place }：{ $key } 不再有值 "{ $name }"，现按 "{ $now }" 读取；请在该处修改
note-site-texts = { $place }：{ $reason }；改用内置文字
note-unknown = { $place } 不是此版本的设置，已忽略

## What is wrong in files, variables and arguments: without a full stop. The program does not start.

# Two or more problems, one a line.
problems =
    { $first }
    { $next }
# $kind: one of the kinds of files above; $reason: what the system says.
problem-unreadable = { $path }：无法读取此{ $kind }（{ $reason }）；请检查其权限，或将其移走
# $named-by: --config or VXDISPLAY_CONFIG. .quoted: the name has quotation marks.
problem-missing = { $path }：没有此文件；请检查 { $named-by } 指定的路径
    .quoted = { $path }：没有此文件；请检查 { $named-by } 指定的路径；引号是路径的一部分，请去掉
problem-too-large = { $path }：此{ $kind }大于 { $max } KiB，对设置文件而言过大
# $fault: one of the faults below.
problem-at = { $place }：{ $fault }
# $count: further problems of a place that has many.
problem-more = { $place }：还有 { $count } 个问题；请先更正以上问题
# Times in seconds; -at: where they come from.
problem-dead-before-ping = link.dead_after_secs（{ $dead-after } 秒，{ $dead-at }）必须大于 link.ping_interval_secs（{ $ping-interval } 秒，{ $ping-at }），否则所有安静的连接都会被视为中断；请增大前者或减小后者
    .window = “{ $dead }”（{ $dead-after } 秒）必须大于“{ $ping }”（{ $ping-interval } 秒），否则所有安静的连接都会被视为中断。请增大前者或减小后者。
problem-waiting-text-too-long = site.waiting_text（{ $text }，{ $at }）过长，在 { $diagonal } 英寸的屏幕上从 { $distance } 米处无法看清；请缩短，或更正 display.viewing_distance_m 或 display.diagonal_in
    .window = { $text }（“{ $waiting }”）过长，在 { $diagonal } 英寸的屏幕上从 { $distance } 米处无法看清。请缩短，或更正“{ $distance-title }”或“{ $diagonal-title }”。

## Faults at a place

# $reason: one of the reasons of TOML. .line: with the line of the file.
fault-syntax = 这不是 TOML（{ $reason }）
    .line = 这不是 TOML（{ $reason }）：{ $text }
# $character: a character with its name; $remedy: one of the remedies below.
fault-lookalike = TOML 不接受此处的字符：{ $character }；{ $remedy }
fault-syntax-of = { $key }：此值不是 TOML（{ $reason }）；允许的值：{ $allowed }
# $name: a setting, or a section in brackets. .key: a setting, with its values.
fault-twice = { $name } 写了两次；请只保留一个
    .key = { $name } 写了两次；请只保留一个；允许的值：{ $allowed }
fault-not-utf8 = 此行含有非 UTF-8 的字节；请将文件保存为 UTF-8
fault-variable-not-utf8 = 其值不是 UTF-8
fault-in-quotes = 其值带有引号（{ $mark }）；此处引号是值的一部分，请去掉
# $hint: one of the hints below.
fault-unknown-key = 没有设置 { $name }；{ $hint }
fault-unknown-section = 没有节 [{ $name }]；{ $hint }
fault-not-a-section = { $name } 是一个节：请将 [{ $name }] 单独写在一行，并在其下写各项设置
fault-unknown-variable = 没有这样的变量；{ $hint }
# $error: why the value is not accepted.
fault-value = { $key }：{ $error }
fault-locked-by-user = 只有计算机设置文件可以锁定设置；请从此文件中去掉 `locked`
fault-locked-in-section = `locked` 应写在第一个 [节] 之上
fault-locked-not-a-list = `locked` 必须是带引号的设置名列表，例如 locked = ["server.url"]

hint-list-all = 用 `vxdisplay settings` 可列出全部设置
hint-without-quotes = 请不加引号书写 { $name }
hint-did-you-mean = 您是指 { $name } 吗？
hint-section-has = [{ $section }] 包含 { $names }
hint-sections = 可用的节：{ $names }
hint-variable = 变量由 { $prefix }、节、两个下划线和名称组成，例如 VXDISPLAY_SERVER__URL；用 `vxdisplay settings` 可列出全部设置

remedy-quotes = 请在文本两侧使用直引号 { $quote }
remedy-instead = 请改写为 { $characters }
remedy-line-end = 请改用本系统的换行
remedy-digit = 请改写为 0 到 9 的数字
remedy-space = 请改用空格键输入的空格
remedy-remove = 请去掉它
remedy-letters = 在带引号的文本和注释之外，TOML 只接受 a 到 z、数字和少数符号

## Why a value is not accepted

# $wanted, $found: types below.
value-wrong-type = 需要{ $wanted }，实际为{ $found }；允许的值：{ $allowed }
# $found: the value in quotes, or one of the descriptions below.
value-not-valid = { $found } 无效；允许的值：{ $allowed }
# $why: one of the sentences below.
value-unfit = { $why }；允许的值：{ $allowed }
unfit-twice = { $text } 是同一语言的第二段文字
unfit-too-many = { $text } 超出数量：最多 { $most } 段文字
unfit-undrawable = 程序字体无法显示字符 { $character }
unfit-nothing = { $text } 的语言后面没有文字
# $found: in quotes; $error: a sentence about the address.
value-url = { $found } 无效。{ $error }

# $character: one of the characters of reasons.ftl.
found-unseen = { $text }（含有 { $character }）
found-monitor-number = { $text }（编号只能用于命令行）
found-control-characters = 含有控制字符的文本
found-secret = 含有密码或令牌的地址
# $count: a number of characters.
found-characters = { $count } 个字符的文本

# Types of values: as they were found, and (.wanted) as they must be.
type-text = 带引号的文本
    .wanted = 带引号的文本
type-whole = 整数
    .wanted = 不带引号的整数
type-decimal = 小数
    .wanted = 不带引号的数
type-number = 数
    .wanted = 不带引号的数
type-bool = true 或 false
    .wanted = 不带引号的 true 或 false
type-list = 列表
    .wanted = 列表
type-nothing = 空
    .wanted = 空
type-section = 节
    .wanted = 节
type-sections = 节的列表
    .wanted = 节的列表
type-date = 日期或时间
    .wanted = 日期或时间
type-table = 花括号中的表
    .wanted = 花括号中的表
type-large-number = 过大的数
    .wanted = 数
type-registry-data = 既非 REG_SZ 也非 REG_DWORD 的数据
    .wanted = 文本
type-untyped = 其他内容
    .wanted = 文本

## What is wrong with a server address: whole sentences.

url-empty = 地址为空。请输入类似 ws://localhost:55111 的地址。
# $max: a number of bytes.
url-too-long = 地址超过 { $max } 字节。
# .meant: with the address that was probably meant.
url-scheme = 地址必须以 ws:// 或 wss:// 开头。
    .meant = 地址必须以 ws:// 或 wss:// 开头；您是指 { $meant } 吗？
url-no-host = 地址中没有主机。请输入类似 ws://localhost:55111 的地址。
# $host: in quotes.
url-host = { $host } 不是主机名、IPv4 地址或方括号中的 IPv6 地址。请使用 server-1、192.168.0.10 或 [::1] 这样的形式。
# $port: in quotes.
url-port = { $port } 不是端口。端口是 1 到 65535 的整数。
url-user-colon = 地址中的用户名含有无法发送的 %3A（冒号）。服务器必须为该用户使用其他名称。
url-user-control = 地址中的用户名或密码含有无法发送的控制字符。请更正百分号编码的部分。
url-user-not-utf8 = 地址中百分号编码的用户名或密码不是 UTF-8。例如 ü 写作 %C3%BC。
# $hidden: what stands where a password is hidden.
url-user-hidden = 地址中的密码是 { $hidden }，它只表示被隐藏的密码。请输入实际密码。
url-fragment = WebSocket 地址不能含有 '#' 之后的部分。请去掉该部分，或将 # 写作 %23。
url-at-in-path = 地址的第一个 / 之后有 @。在密码中请将 / 写作 %2F，在路径中请将 @ 写作 %40。
# $character: in quotes.
url-character-in-user = 地址中的用户名或密码含有 { $character }，必须使用百分号编码（空格为 %20，% 本身为 %25）。
url-character-in-path = 地址的路径含有 { $character }，必须使用百分号编码（空格为 %20，% 本身为 %25）。

## Why a change was not saved

# $reason: one of the reasons of TOML. .line: with the line of the file.
edit-syntax = 设置文件第 { $line } 行有错误，未作更改。请先更正。
edit-not-a-section = 设置文件中的 [{ $name }] 不是节。请先在文件中更正。
save-no-place = 此系统没有存放用户设置的位置，无法保存。请向管理员索取此显示端的设置文件。
# $problems: one of the problems above, or several.
save-broken-file = 设置文件有错误，未作更改。请先更正：{ $problems }。
# $reason: what the system says.
save-file = { $path }：{ $reason }。请检查文件夹的权限和磁盘。

## policy templates of Windows
policy-supported = VX Display 0.1 或更高版本
policy-description = 设置并锁定面向患者的副屏 VX Display 的各项设置。
# $meaning: what a setting is for. $allowed: its values. $default: its value where nobody sets it.
policy-explain =
    { $meaning }

    允许的值：{ $allowed }
    默认值：{ $default }

## What is wrong with a value of display.language

# $text: what is written. $why: one of the reasons below.
found-languages = { $text }（{ $why }）
languages-nothing = 没有语言
languages-gap = 逗号或分号旁边缺少语言
# $tag: a part of it, in quotes.
languages-not-a-tag = { $tag } 不是语言标签
languages-three = 最多同时显示两种语言；更多语言请用分号分隔
# $tag: a language tag.
languages-same = 大字和小字的语言都是 { $tag }
# $pair: such as ko,en.
languages-repeated = { $pair } 出现了两次
# $most: a number.
languages-too-many = 最多轮换 { $most } 组
# $tag: a language tag.
languages-not-offered = 没有 { $tag } 的文字
languages-other-list = 列表中只能写带引号的语言标签

## Notes

# $place, $reason: as in note-site-texts; nothing is replaced.
note-site-texts-kept = { $place }：{ $reason }
# $key: the key. $error: value-not-valid or value-wrong-type.
note-refused = { $place }：{ $key }：{ $error }；使用默认值

procedures-side-refused = { $word } 在程序自带词汇中表示 { $side } 侧，因此不能表示 { $id }。该词不会被采用。
procedures-side-hidden = { $word } 在程序自带词汇中表示 { $side } 侧。作为 { $id } 会使该侧不再显示。
procedures-side-contradicted = side = { $own }，但名称本身表示 { $read }。屏幕不显示任何一侧；请更正其中之一。
procedures-word-refused = { $word } 在程序自带词汇中表示 { $known }，因此不能表示 { $id }。该词不会被采用。
procedures-words-side = { $key } 提到 { $side } 侧，但名称不是该侧。不显示这段文字。
procedures-twice = 第 { $line } 行已有相同名称的 [[procedure]]。两者不同时使用后一个。
procedures-no-side = side = { $side }，但 { $region } 没有左右之分，因此不显示
site-no-language = 此屏幕没有语言 { $tag }，因此无人会看到这段文字；可用语言：{ $languages }

key-relay-tls-certificate = 包含中继证书及其后各颁发者证书的 PEM 文件。与 relay.tls_key 一起设置后，中继只使用 TLS (wss://)。文件更改后会重新读取。
    .title = 中继的证书
    .about = PEM 文件，内有中继的证书和其后的颁发者证书。与私钥一起设置后，中继只接受 wss://。文件改变时会重新读取。
key-relay-tls-key = 包含与 relay.tls_certificate 对应的私钥的 PEM 文件，不带密码。应只允许运行中继的用户读取。
    .title = 中继的私钥
    .about = PEM 文件，内有证书的私钥，无密码。应只有运行中继的用户可以读取。
key-relay-sender-token-file = 包含 16 到 256 个字符令牌的文件。设置后，只有连接时出示此令牌的客户端才能通过中继发送检查事件。
    .title = 发送端令牌文件
key-relay-snapshot = 是否告知较晚连接的显示端正在进行的检查。VXvue 自己的服务器不会告知。
    .title = 向后连接的显示端告知检查
key-relay-bridge = 此中继用来发布本室事件或跟随其他检查室的 NATS 服务器地址，例如 nats://broker:4222 或 tls://broker，以逗号分隔。留空则不使用桥接。密码应放在 relay.bridge_credentials 中。
    .title = 桥接的 NATS 服务器
    .about = 此中继用来发布本室事件或跟随其他检查室的 NATS 服务器地址，例如 nats://broker:4222 或 tls://broker，以逗号分隔。留空则不使用桥接。密码应放在凭据文件中。
key-relay-bridge-direction = 中继是发布本室的事件 (publish)，还是向自己的显示端显示其他检查室的事件 (follow)。跟随某室的中继不接受其他来源的事件。
    .title = 桥接方向
    .about = 中继是发布本室的事件，还是向自己的显示端显示其他检查室的事件。跟随某室的中继不接受其他来源的事件。
    .publish = 发布本室
    .follow = 跟随其他检查室
key-relay-bridge-site = 主题 vx.站点.检查室.命令 中站点的短名称，只能用英文字母、数字、- 和 _。属于一组的所有中继必须相同。
    .title = 桥接的站点
key-relay-bridge-room = 发布或跟随的检查室的短名称，只能用英文字母、数字、- 和 _。每个检查室只能由一个中继发布。
    .title = 桥接的检查室
key-relay-bridge-credentials = 中继向 NATS 服务器出示的内容所在的文件：user:password、令牌、nkey 种子或 .creds 文件。应只允许运行中继的用户读取。
    .title = 桥接的凭据
key-relay-bridge-ca-file = PEM 文件，除操作系统信任的机构外，对 NATS 服务器还信任其中的证书颁发机构。
    .title = 桥接的证书颁发机构
key-relay-bridge-patient-data = 患者数据是否通过桥接。关闭时，其他检查室只能看到检查的步骤、开始和结束，看不到姓名。
    .title = 通过桥接的患者数据
