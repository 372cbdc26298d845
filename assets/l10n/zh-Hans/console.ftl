### The technologist's window.

## none

none = —

## page

page-connection = 连接
page-exam = 检查
page-messages = 消息
page-settings = 设置
page-simulator = 模拟器

## bar

bar-server = 服务器地址
bar-reconnect = 重新连接
bar-run-check = 运行检测
bar-page = 页面：{ $page }

## link

link-connecting = 正在连接
link-unconfirmed = 已连接，注册未确认
link-registered = 已注册
link-unverified = 已连接，ping 无响应
link-refused = 被拒绝
link-lost = 连接中断
link-round-trip-title = 往返时间，最近 10 分钟
link-no-pings = 尚无 ping 响应
link-plot-spoken = 最近 10 分钟的往返时间，ping { $count } 次
link-day-title = 最近 24 小时
link-day-spoken = 最近 24 小时：已注册 { $up } 分钟，未确认 { $unconfirmed } 分钟，断开 { $down } 分钟（以 5 分钟为单位）
link-connected-for = 连接时长
link-reconnects = 重连次数，24 小时
link-events = 已接收事件
link-last-event = 最近事件

## span

span-days = { $d } 天 { $h } 小时 { $m } 分钟
span-hours = { $h } 小时 { $m } 分钟

## preview

preview-spoken = 当前患者屏幕

## monitor

monitor-title = 患者显示器
monitor-main = 主显示器
monitor-other = 非主显示器
monitor-show = 全屏显示
monitor-close = 关闭全屏

## notices

notices-title = 通知
notices-clear = 清除
notices-clear-hint = 清空此列表，消息会保留。
notices-empty = 无通知。接收的内容均符合 API 文档。
notices-protocol = 消息
notices-exam = 检查
notices-link = 连接
notices-program = 程序
notices-times = { $count } 次，{ $first } 至 { $last }
notices-cleared = 清除后无新通知。

## exam

exam-now = 当前
exam-why = 屏幕如此显示的原因
exam-hide = 立即隐藏
exam-hide-title = 隐藏患者
exam-hide-hint = 从屏幕上移除患者，直到发送下一位患者。在两个窗口中均可按 F8 键。
exam-story = 显示与清除记录
exam-story-empty = 尚未显示任何内容。请在 VXvue 中选择患者，或使用模拟器。
exam-cleared = 已清除：{ $rule }
exam-patient-shown = 已显示患者
exam-step-shown = 已显示步骤：{ $step }
exam-phase = 阶段：{ $phase }

## phase

phase-waiting = 等待中
phase-ready = 准备中
phase-in-progress = 进行中
phase-completed = 已完成

## reason

reason-cleared = 未显示患者：{ $rule }。
reason-not-connected = 未连接。无法核实的内容不予显示。
reason-nobody-named = 未显示患者：服务器尚未通知患者 (101)。
reason-hold = 连接已中断。患者继续显示 { $time }，随后清除。
reason-patient = 显示最近一条患者消息 (101) 中的患者。
reason-id-for-name = 未收到姓名或姓名无法显示，以患者编号代替。
reason-no-name = 未收到可显示的姓名或患者编号。
reason-masked = 姓名或出生日期已遮盖（隐私设置）。
reason-no-birth-date = 未显示出生日期：未收到可识别的日期。
reason-no-step = 未显示检查部位：尚未收到该患者的 601 (sendStepInfo)。
reason-step-alone = 有检查部位但无患者，正在等待对应的 101 (setPatientInfo)。
reason-demo = 此为演示、模拟或录制的数据，已标记 DEMO。
reason-hidden = 工作人员已隐藏患者。在下一条 101 (setPatientInfo) 之前不显示任何内容。

## mark

mark-ok = 完成
mark-unsure = 未确认
mark-none = 尚无
mark-failed = 失败
mark-running = 进行中
mark-waiting = 未执行
mark-skipped = 已跳过

## messages

messages-search = 搜索
messages-search-hint = 命令、文本、通知或时间
messages-received = 接收
messages-sent = 发送
messages-link = 连接
messages-problems = 问题 { $count }
messages-hide-pings = 隐藏 ping
messages-hide-patient = 隐藏患者数据
messages-show-patient = 显示患者数据
messages-show-patient-hint = 在此窗口中显示姓名、患者编号和出生日期
messages-pause = 暂停
messages-go-on = 继续（{ $count } 条新消息）
messages-export = 导出…
messages-details = 消息
messages-details-empty = 选择一行可查看其原文以及 API 文档对各字段的说明。使用方向键上下移动。
messages-connection = 连接 { $number }
messages-fields-left-out =
    { $count ->
       *[other] 以及另外 { $count } 个字段
    }
messages-overwritten = 已超过保留时间，患者数据已替换为假名。
messages-copy = 复制
messages-not-in-document = API 文档中没有此字段。
messages-required = 必填
messages-optional = 可选
messages-raw = 原文
messages-raw-hidden = 已隐藏：此文本无法解析，其中任何部分都可能识别出患者身份。
messages-raw-none = 无原文。
messages-close-reason = 不保存原因文本。
messages-empty = 尚无消息。连接建立后，所有帧都会显示在此处。
messages-none-listed = 没有符合筛选条件的消息。请关闭筛选条件或清除搜索内容。
messages-export-title = 导出消息
messages-format = 格式
messages-json-hint = 每行一条消息，用于程序
messages-csv-hint = 表格，用于电子表格软件
messages-rows = 行
messages-rows-listed = 已筛选的行
messages-rows-listed-hint = 列表当前显示的行
messages-rows-all = 全部行
messages-rows-all-hint = 所有保留的行，与筛选无关
messages-patient-data = 患者数据
messages-patient-hidden = 隐藏
messages-patient-shown = 显示
messages-patient-warning = 文件将包含姓名、患者编号和出生日期。请按病历要求妥善保护。
messages-path = 文件
messages-save = 保存
messages-cancel = 取消
messages-cancel-hint = 停止写入文件
messages-close = 关闭

## task

task-done = 已保存到 { $place }
task-failed = 无法保存：{ $why }

## section

section-server = 服务器
section-monitors = 患者显示器
section-display = 患者屏幕
section-site = 机构
section-privacy = 隐私
section-diagnostics = 诊断
section-exam = 时间
section-link = 连接
section-console = 本窗口
section-messages = 消息
section-relay = 中继
section-health = 运行监控
section-log = 日志
section-about = 关于

## settings

settings-reset = 重置
settings-reset-of = 重置 { $key }
settings-save = 保存
settings-save-of = 保存 { $key }
settings-large = 大
settings-small = 小
settings-none = 无
settings-yes = 是
settings-no = 否
settings-empty = 空
settings-restart = 重新启动后生效。
settings-locked = 已由管理员锁定。
settings-stronger = 由优先于文件的 { $source } 设定。
settings-set-at-start = 已在启动程序时指定，优先于文件。
settings-problem = 未保存：{ $why }

## monitors

monitors-arrangement = 排列
monitors-unknown = 系统未报告任何显示器。
monitors-main = 主
monitors-second = 副
monitors-patient = 患者屏幕
monitors-never = 非患者屏幕
monitors-identify = 识别
monitors-identity = 标识
monitors-connector = 接口
monitors-place = 大小和位置
monitors-use = 用于患者
monitors-used = 已用于患者
monitors-use-of = 将显示器 { $number } 用于患者
monitors-mirrored = 复制其他显示器
monitors-asleep = 休眠

## about

about-title = VX Display
about-program = 本程序
about-licences = 许可证
about-version = 版本
about-licence = 许可证类型
about-licence-name = MIT 或 Apache-2.0
about-machine-file = 管理员设置
about-user-file = 当前用户设置
about-logs = 日志
about-open-settings = 打开设置文件夹
about-open-logs = 打开日志文件夹
about-keys = 键盘

## licences

licences-own = 您可以依据 MIT 许可证或 Apache 许可证 2.0 使用、复制和修改本程序。
licences-others = 本程序包含 { $count } 个第三方组件。选择其中一项可查看其许可证。
licences-back = 返回列表

## keys

keys-pages = 页面
keys-reconnect = 重新连接
keys-search = 搜索消息
keys-hide = 立即隐藏患者（两个窗口均可）
keys-full-screen = 打开和关闭患者屏幕
keys-staff = 离开患者屏幕（请先点击该屏幕）
keys-tab = 切换控件并按下
keys-check = 运行检测

## check

check-run-at = { $time } 运行的检测
check-running = 检测中，开始于 { $time }
check-back = 返回实时状态
check-back-hint = 重新显示当前连接
check-cancel = 取消检测
check-cancel-hint = 停止此次检测，不影响连接。

## rung

rung-address = 地址
rung-port = 端口
rung-websocket = WebSocket
rung-register = 注册
rung-ping = Ping
rung-data = 检查数据

## simulator

simulator-half = 模拟器

## recordings

recordings-half = 录制与回放

## record

record-title = 录制
record-hint = 录制来自服务器的每条消息及其时间，以便精确回放检查。
record-path = 录制文件
record-holds = 文件应包含什么？
record-pseudonymised = 假名
record-real = 真实患者数据
record-choose = 请选择是否录制真实患者数据。
record-pseudonymised-hint = 姓名、患者编号和日期将替换为相同格式的假名数据。
record-real-hint = 文件将包含姓名、患者编号和出生日期。请按病历要求妥善保护。
record-start = 开始录制
record-stop = 停止录制
record-running = 正在录制：{ $events } 个事件，{ $size }，{ $path }

## replay

replay-title = 回放
replay-path = 要回放的录制文件
replay-open = 打开
replay-empty = 从列表中选择录制，或将文件拖放到本窗口。
replay-step = 下一事件
replay-close = 关闭回放
replay-progress = { $at } / { $length } · 事件 { $events } / { $of }
replay-over = 录制内容已结束。
replay-preview-hint = 回放仅在此窗口中显示并标记 DEMO，不会出现在患者显示器上。
replay-reading = 正在读取录制文件…

## sim

sim-send = 以 VXvue (2) 身份发送
sim-to = 发送到
sim-to-relay = 内置中继
sim-to-server = 当前服务器
sim-id = 患者编号
sim-name = 姓名
sim-birth = 出生日期
sim-null = null
sim-awkward = 测试患者
sim-awkward-choose = 选择测试患者
sim-send-patient = 发送患者
sim-body-part = 检查部位
sim-projection = 投照方向
sim-send-step = 发送步骤
sim-start = 开始检查
sim-complete = 完成检查
sim-pick-of = 选择{ $what }
sim-raw = 原始帧
sim-raw-check = 校验帧
sim-raw-send = 发送帧
sim-raw-hint = 发送前会进行校验。检查事件将标记为 demo。

## drill

drill-title = 故障演练（内置中继）
drill-dialect = 服务器协议变体
drill-document = API 文档
drill-prototype = 原型
drill-delay = 延迟帧
drill-delay-unit = ms，最大 10 000
drill-drop = 丢弃帧
drill-drop-unit = %（占全部帧）
drill-order = 消息顺序
drill-duplicate = 重复
drill-reorder = 乱序
drill-pings = 响应 ping
drill-cut = 断开连接
drill-cut-hint = 显示端必须立即显示连接中断，并在保留时间后清除姓名。
drill-restart = 重启中继
drill-restart-hint = 停止 3 秒。旧姓名不得重新出现。
drill-freeze = 冻结中继
drill-thaw = 解冻中继
drill-freeze-hint = 保持连接但无响应；10 秒内应检测到。

## play

play-title = 完整检查
play-play = 播放检查
play-pause = 暂停检查
play-step = 下一条消息
play-stop = 停止检查
play-progress = 患者 { $patient } / { $patients } · 下一命令：{ $next }

## relay

relay-title = 内置中继
relay-hint = 在本机启动测试服务器并让显示端连接。
relay-start = 启动内置中继
relay-stop = 停止内置中继
relay-listening = 正在监听 { $address } · 客户端：{ $clients } · 显示端：{ $displays }
relay-away = 演练离线中 ({ $address }) · 客户端：{ $clients } · 显示端：{ $displays }

## diagnose

diagnose-title = 诊断
diagnose-hint = 将版本、系统、显示器、设置、连接历史、日志和通知收集到一个 zip 文件中，不含患者数据。保存位置：
diagnose-write = 保存诊断文件

## simulator, recordings, settings, help

simulator-half-hint = 像 VXvue 一样发送患者、步骤和完整检查。
recordings-half-hint = 录制服务器发送的内容并回放。
sim-preview = 患者屏幕
sim-send-patient-hint = 发送患者 (101)，标记为 demo。
sim-send-step-hint = 发送部位和投照方向 (601)，标记为 demo。
sim-start-hint = 发送检查开始 (1001)。
sim-complete-hint = 发送检查完成 (1002)。
sim-raw-check-hint = 说明显示端会如何解读该文本，不发送。
sim-raw-send-hint = 校验文本后发送。
sim-to-relay-hint = 发送到本程序的内置中继。
sim-to-server-hint = 通过以 VXvue 身份注册的第二个连接发送到地址栏中的服务器。
sent-raw = 该帧
sent-waiting = { $command }：已发送，正在等待显示端接收…
sent-arrived = { $command }：{ $time } 后收到。{ $changes }
sent-nothing = 患者屏幕没有变化。
sent-missed = { $command }：已发送，但显示端未收到。{ $why }
sent-missed-link = 显示端未连接到服务器。
sent-missed-drill = 故障演练正在延迟或丢弃消息。
sent-missed-server = 请检查显示端是否连接到消息所发往的服务器。
sent-missed-sender = 以 VXvue 身份到此服务器的第二个连接未打开。
sent-missed-not-passed = 只有中继才会转发消息：请启动内置中继并发送到那里。
sent-not = 未发送：{ $why }
play-not-started = 未开始。下一命令：{ $next }
play-play-hint = 按间隔播放三位患者的检查。
play-pause-hint = 在最后一条消息后停住，播放时从此处继续。
play-step-hint = 立即发送下一条消息。
play-stop-hint = 回到开头。
relay-start-hint = 在本程序中启动服务器并让显示端连接。
relay-stop-hint = 停止后，显示端回到设置中的服务器。
relay-free-port = 在空闲端口上启动
relay-free-port-hint = 仅本次运行使用本机的任意空闲端口。
drill-document-hint = 按 API 文档应答。
drill-prototype-hint = 像原型服务器一样应答。
drill-duplicate-hint = 每个事件发送两次，屏幕不应变化。
drill-reorder-hint = 相邻事件交换顺序。
drill-pings-hint = 不响应时，显示端应显示 ping 未获响应。
drill-wrong-number = 请输入 0 到 { $most } 的整数。
drill-hint = 每个按钮制造一种故障；此处说明显示端随后应有的表现。
record-start-hint = 从连接状态开始录制，使回放显示一致。
record-stop-hint = 结束文件，可立即回放。
record-replay = 回放它
record-replay-hint = 打开刚保存的录制。
recordings-list = 录制列表
recordings-refresh = 刷新
recordings-refresh-hint = 重新查看文件夹。
recordings-folder = 文件夹
recordings-looking = 正在查找录制…
recordings-none = 此文件夹中没有录制。请输入其他文件夹并按 Enter。
replay-close-hint = 结束回放，录制保留。
replay-open-hint = 读取文件并在本窗口回放。
replay-cancel = 取消读取
replay-cancel-hint = 不再等待该文件。
replay-play = 播放
replay-play-hint = 继续播放；若已结束则从头播放。
replay-pause = 暂停
replay-pause-hint = 停在当前位置。
replay-step-hint = 播放下一个事件后暂停。
replay-restart = 从头开始
replay-restart-hint = 回到录制的开头。
replay-speed-hint = 相对录制速度的倍数。
replay-position = 位置
replay-position-hint = 拖动或用方向键转到其他时间。
toast-folder = 打开文件夹
toast-folder-hint = 显示文件所在的文件夹。
toast-close = 关闭
settings-search = 搜索设置
settings-search-hint = 标题、说明或值中的词。按 Esc 清除。
settings-none-found = 没有与“{ $sought }”匹配的设置。
settings-undo = 撤消
settings-undo-of = 撤消对“{ $key }”的更改 (Ctrl+Z)
# In place of a setting's key in a sentence.
settings-titled = “{ $title }”
settings-on = 开
settings-off = 关
settings-from-to = { $min } 至 { $max }
settings-auto = 自动
settings-auto-or = 自动，或 { $range }
settings-not-within = 无效的值。允许：{ $range }。
settings-default = 默认：{ $default }
settings-now = 当前：{ $value }
settings-now-assumed = 当前：{ $value }（显示器未报告尺寸）
settings-pairs = 多组轮换，例如 ko,en; vi
settings-system-language = 跟随系统
settings-reset-hint = 从文件中删除该值，使用默认值。
settings-save-hint = 将该值写入设置文件 (Enter)。
group-connection = 服务器与连接
group-only-monitor = 使用哪台显示器
group-monitor-use = 电源与按键
group-look = 语言与外观
group-texts = 本机构文本
group-content = 患者可见的内容
group-legibility = 可读性
group-clearing = 何时清除屏幕
group-window = 语言与外观
group-administration = 管理
exam-step-now = 步骤：{ $step }
exam-story-hidden = 此处不列出姓名、患者编号和出生日期，仅在患者屏幕上显示。
reason-hold-back = 连接曾短暂中断，现已恢复。服务器尚未确认患者；中断 { $time } 后将清除。
monitor-setting = 打开显示器设置
monitor-setting-hint = 选择患者显示器，或允许使用唯一的显示器。
monitor-unplugged = { $name } 于 { $at } 断开。重新连接后患者屏幕会恢复。
monitor-only = 未连接患者显示器。请连接一台，或在设置中允许使用本显示器。
monitor-doubtful = 显示器 { $name } 可能不是患者显示器。若面向患者，请在设置中选择它。
monitor-moved = 患者屏幕原在 { $was } 上，现在会使用 { $name }。请在设置中选择面向患者的显示器。
monitors-identify-hint = 在每台显示器上显示大号数字三秒。
monitors-use-hint = 无论接在哪个接口，都能识别此显示器。
find-title = 帮助
find-link = 连接是否正常，若不正常原因何在，患者看到什么
find-message = 收发的每条消息及 API 文档的说明
find-cleared = 患者为何显示，或为何不再显示
find-try = 无需 VXvue 即可试用患者、步骤和故障
find-record = 录制并回放服务器发送的内容
find-monitor = 患者显示器、语言、隐私、时间、日志
keys-help = 本帮助
keys-copy = 复制所选消息
keys-undo = 撤消上一次设置更改
keys-zoom = 放大、缩小、原始大小
keys-list = 在列表中移动
key-name-ctrl = Ctrl
key-name-shift = Shift
key-name-enter = Enter
key-name-space = 空格
key-name-tab = Tab
key-name-page-up = PgUp
key-name-page-down = PgDn
key-name-home = Home
key-name-end = End
key-name-esc = Esc
hint-title = 欢迎
hint-text = 本窗口显示患者屏幕是否已连接到 VXvue，以及患者看到的内容。请在顶部输入 VXvue 服务器的地址；若有问题，连接检测会说明如何处理。要在没有 VXvue 的情况下查看效果，请启动演示。
hint-demo = 启动演示
hint-demo-hint = 启动内置中继并播放带 DEMO 标记的检查。
hint-close = 不再显示
hint-close-hint = 按 F1 可查看各项功能的位置。
about-open-settings-hint = 显示此用户设置文件所在的文件夹。
about-open-logs-hint = 显示日志文件所在的文件夹。
diagnose-write-hint = 收集全部内容并写入 zip 文件。
diagnose-cancel-hint = 停止，不留下文件。
licences-back-hint = 重新显示所有组件。

## the frame, the connection page and the messages

bar-server-meant = 使用 { $address }
bar-recent = 最近的服务器
bar-recent-none = 尚无服务器响应。
bar-recording-real = 正在录制患者数据
bar-recording-pseudonyms = 正在录制（假名）
bar-recording-hint = 正在录制服务器的消息。打开可停止录制的页面。
bar-run-check-hint = 在不影响当前连接的情况下逐步检测
bar-reconnect-hint = 关闭连接并重新打开
state-connecting = 正在连接
state-unconfirmed = 注册未确认
state-registered = 已注册
state-unverified = ping 无响应
state-refused = 被拒绝
state-lost = 已断开
tray-open = 打开控制台
tray-hide = 隐藏患者
look-title = 主题、语言和缩放
look-theme = 主题
look-light = 浅色
look-dark = 深色
look-language = 语言
look-language-auto = 跟随系统
look-zoom = 缩放
look-smaller = 缩小
look-usual = 恢复 100 %
look-larger = 放大
link-typical = 通常 { $middle } 毫秒，最慢的 1/20：{ $high } 毫秒
link-plot-millis = { $millis } 毫秒
link-plot-minutes = { $minutes } 分钟前
link-plot-now = 现在
link-plot-point = { $time }：{ $millis } 毫秒
address-for-now = 此地址仅在程序结束前有效。已保存的地址：{ $home }
# The program was started with an address of its own, $home.
address-for-now-started = 此地址仅在程序结束前有效。程序启动时指定的地址：{ $home }
address-test = 已连接到本程序内的测试服务器。已保存的地址：{ $home }
address-test-started = 已连接到本程序内的测试服务器。程序启动时指定的地址：{ $home }
address-kept-started = 此地址已保存。程序启动时指定了 { $home }，以同样方式启动时会再次使用该地址。
address-keep = 保存此地址
address-keep-hint = 将此地址保存到设置中
address-back = 返回 { $address }
step-test-server = 启动测试服务器
step-test-server-hint = 在本机启动测试服务器并将显示端连接到它
step-wss = 使用 wss://
step-wss-hint = 以加密方式连接到同一服务器
step-ws = 使用 ws://
step-ws-hint = 不加密地连接到同一服务器：姓名和出生日期可在网络上被读取
step-firewall = 打开 Windows 防火墙
step-firewall-hint = 显示 Windows 是否允许 VX Display 连接
firewall-not-shown = 无法显示防火墙：{ $reason }
notices-past = 已解决或属于之前的服务器
notices-message = 显示消息
notices-message-hint = 打开相关消息
notices-message-gone = 此消息已不再保留。
monitor-not-shown = 未显示
monitor-allow = 允许本显示器
monitor-allow-hint = 患者屏幕可覆盖唯一的显示器。用工作人员快捷键退出。
messages-list = 消息列表
messages-time = 时间
messages-way = 方向
messages-command = 命令
messages-text = 内容
messages-size = 大小
messages-edge-hint = 拖动以更改宽度，双击恢复默认宽度。
field-select-all = 全选
field-paste = 粘贴
field-copy = 复制
field-cut = 剪切
messages-sorted-down = { $column }，降序
messages-sorted-up = { $column }，升序
messages-sort-hint = 单击或 Enter：排序。左右箭头：列宽，Home：默认列宽。
messages-filters-hint = 列表中显示哪些行
messages-filters = 筛选
messages-problem = 问题
messages-count = { $listed } / { $all } 条
messages-searching = 搜索中，目前 { $listed } / { $all } 条
messages-zone = 时间：UTC{ $offset }
messages-new = { $count } 条新消息
messages-to-newest = 到最新
messages-to-newest-hint = 取消选择并跟随新消息
messages-search-clear = 清除搜索
messages-types-all = 类型：全部
messages-types = 类型：{ $listed } / { $all }
messages-types-hint = 列出哪些类型的消息
messages-way-hint = 显示或隐藏这些消息
messages-hide-pings-hint = 隐藏没有问题的 ping 及其响应
messages-hide-patient-hint = 在此窗口中隐藏姓名、患者编号和出生日期
messages-problems-hint = 仅列出有问题的消息
messages-problem-above = 较新的问题
messages-problem-below = 较早的问题
messages-pause-hint = 停止列出新消息，消息仍会保留。
messages-export-hint = 将消息保存到文件
messages-back = 返回
messages-back-hint = 返回之前的页面
messages-copy-as = 复制为
messages-hidden-value = 已隐藏（{ $value }）
copy-json = 复制消息（JSON）
copy-row = 复制此行
copy-table = 复制表格
copied-json = 已复制消息
copied-row = 已复制此行
copied-table = 已复制表格，{ $count } 行
messages-patient-safe = 文件中的姓名、患者编号和出生日期将被隐藏。
export-done = 已保存到 { $place }
export-failed = 无法保存：{ $why }
browse = 浏览…
browse-hint = 在系统窗口中选择文件
file-window-missing = 此桌面没有文件选择窗口，请直接输入路径。
