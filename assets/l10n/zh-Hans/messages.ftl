### Messages of the wire: what each is, field by field, what differs from the API document, and what the exam made of it.
### Names of commands, keys and settings, and the numbers of commands, stay as they are.

## Commands and clients

# $number, $name: as in the API document. .label: in a list; .name: the name alone.
command-known = { $number } ({ $name })
    .label = { $number } { $name }
    .name = { $name }
command-unknown = { $number } (未知命令)
    .label = { $number } 未知命令
    .name = 未知命令
# A command that has a name instead of a number.
command-named = 以名称给出的命令
    .label = 以名称给出的命令
    .name = 以名称给出的命令

client-not-registered = 未注册
client-web-server = VXvueWebServer
client-vxvue = VXvue (VSS)
client-display = Display
client-generator = 高压发生器
client-dose-meter = 剂量面积乘积仪
client-collimator = 限束器
client-battery = 电池
client-barcode-reader = 条码阅读器
client-equipment = 设备
client-unknown = 未知类型
# A type of client with its number.
client-numbered = { $number }（{ $name }）

## Why a text is not a message: clauses about a message. .short: in a list.

unreadable-not-json = 它不是可读取的 JSON
    .short = 不是 JSON
unreadable-not-an-object = 它是 JSON，但不是对象
    .short = 不是 JSON 对象
unreadable-contradicting-keys = 同一个键出现两次且值不同
    .short = 同一个键的值不同
unreadable-no-command = 没有可读取的 command
    .short = 没有可读取的命令
unreadable-too-long = 长度超过 256 KiB
    .short = 超过 256 KiB
unreadable-unsure-command = command 的写法与 API 文档不同
    .short = 命令不确定

## What a message did differently from the API document: what came, what the document requires, what was done. $why: a clause of those above.

notice-unreadable = 已忽略一条消息：{ $why }。API 文档要求一个带有 command 的 JSON 对象。
notice-step-unknown = 无法读取一条消息：{ $why }。它可能是 601 (sendStepInfo)，因此已清除步骤。
    .seen = 无法读取一条消息：{ $why }。它可能是 601 (sendStepInfo)。
notice-study-unknown = 无法读取一条消息：{ $why }。它可能是 1001、1002 或其他检查事件，因此已清除屏幕。
    .seen = 无法读取一条消息：{ $why }。它可能是 1001、1002 或其他检查事件。
no-patient-unreadable = 无法读取一条消息：{ $why }。它可能是另一位患者的 101 (setPatientInfo)，因此不显示姓名。
    .seen = 无法读取一条消息：{ $why }。它可能是 101 (setPatientInfo)。
no-patient-empty = 101 (setPatientInfo)：没有患者编号、姓名和出生日期，因此未选择患者。不显示姓名。
no-patient-data-not-an-object = 101 (setPatientInfo)：data 不是对象；API 文档要求是对象。不显示姓名。
    .seen = 101 (setPatientInfo)：data 不是对象；API 文档要求是对象。
no-patient-contradicting-keys = 101 (setPatientInfo)：同一个键出现两次且值不同，无法判断哪个正确。不显示姓名。
    .seen = 101 (setPatientInfo)：同一个键出现两次且值不同，无法判断哪个正确。
no-patient-contradicting-ids = 101 (setPatientInfo)：patientId 与 patientID 的值不同。不显示姓名。
    .seen = 101 (setPatientInfo)：patientId 与 patientID 的值不同。
no-patient-not-text = 101 (setPatientInfo)：在 API 文档要求文本的位置出现了对象、数组或非常长的数字。不显示姓名。
    .seen = 101 (setPatientInfo)：在 API 文档要求文本的位置出现了对象、数组或非常长的数字。
no-patient-failure-reported = 101 (setPatientInfo)：消息报告失败 (res 0)。不显示姓名。
# $command: a command, here and below.
notice-failure-reported = { $command }：消息报告失败 (res 0)，已忽略。
notice-step-not-readable = 601 (sendStepInfo)：data 不是 API 文档要求的每个键只出现一次的文本对象。已清除步骤。
    .seen = 601 (sendStepInfo)：data 不是 API 文档要求的每个键只出现一次的文本对象。
notice-duplicate-keys = 消息中同一个键以相同的值出现两次。只读取一次。
notice-comments = 消息含有 JSON 不允许的注释。已跳过。
notice-trailing-comma = 消息的右括号前有 JSON 不允许的逗号。已跳过。
notice-byte-order-mark = 消息以字节顺序标记 (BOM) 开头。已跳过。
notice-trailing-nuls = 消息末尾有 JSON 不允许的 NUL 字节。已跳过。
notice-not-finite = 消息含有 JSON 中没有的 NaN 或 Infinity。已按 null 读取。
notice-control-character = 消息的文本中有 JSON 要求转义的控制字符。已接受。
notice-json-in-string = JSON 对象包在 JSON 文本中到达；API 文档要求对象本身。已取出并接受。
notice-several-objects = 一个帧含有多个 JSON 对象；API 文档要求一个。已按顺序读取。
# $key: a key of the document.
notice-key-spelling = 键 { $key } 的写法与 API 文档不同。已接受。
notice-lone-surrogate = 消息含有半个代理对，它不是字符。已替换。
notice-binary-frame = 消息以二进制帧到达；API 文档要求文本帧。
notice-utf16 = 二进制帧的内容为 UTF-16；API 文档要求 UTF-8 的文本帧。已接受。
notice-not-utf8 = 二进制帧含有非 UTF-8 的字节。含有此类字节的值不显示。
notice-patient-id-key = 患者编号以 patientID 到达；API 文档关于 101 的章节要求 patientId。已接受。
notice-birth-key = 出生日期以 patientBirthDate 到达；API 文档关于 101 的章节要求 patientBirth。已接受。
notice-patient-sex = 收到 patientSex，它只出现在 API 文档的一个示例中。予以保留，但不显示。
notice-not-text-but-read = { $key } 是数字或布尔值；API 文档要求文本。已按文本读取。
notice-command-as-text = { $command }：命令以文本到达；API 文档要求数字。已接受。
notice-result-key = 结果以 result 到达；API 文档要求 res。已接受。
notice-res-not-readable = res 既不是数字或文本，也不是 null。已忽略。
notice-sender-by-name = sender 是名称；API 文档要求数字。已接受。
notice-receiver-by-name = receiver 是名称；API 文档要求数字。已接受。
notice-sender-not-readable = sender 不是 API 文档要求的数字。读取消息时未使用它。
notice-receiver-not-readable = receiver 不是 API 文档要求的数字。已按 0（全部）读取。
notice-no-receiver = { $command }：没有 receiver；API 文档要求 106 (Display)。已按 0（全部）读取。
notice-unknown-command-name = 命令的名称不在 API 文档中。已忽略。
notice-unknown-command = { $command }：API 文档中没有此命令。已忽略。
notice-status-not-readable = { $command }：应答没有值为 0 或 1 的 status。视为应答，但不视为成功。
notice-refused-by-res = { $command }：应答在 res 中报告失败 (0)，但没有值为 0 或 1 的 status。已按不带错误号的 status 0 读取。

## Why the patient screen was cleared: clauses that follow a colon. .short: in the console's list.

rule-hold-passed = 连接已中断，且在 { $hold }内没有确认患者
    .short = 连接已中断，且在 { $hold }内没有确认患者
rule-hold-passed-back = 连接中断了 { $lost }，且在 { $hold }内没有确认患者
    .short = 连接中断了 { $lost }，且在 { $hold }内没有确认患者
rule-hold-passed-slept = 本机曾处于睡眠状态，且在 { $hold }内没有确认患者
    .short = 本机曾处于睡眠状态，且在 { $hold }内没有确认患者
rule-after-loss = 连接曾中断，之前的信息无法确认
    .short = 连接曾中断，之前的信息无法确认
rule-after-completion = 检查完成后已过 { $after }
    .short = 检查完成后已过 { $after }
rule-max-age = 服务器已有 { $after }没有发送检查相关消息
    .short = 服务器已有 { $after }没有发送检查相关消息
rule-no-patient = 101 (setPatientInfo) 中没有患者
    .short = 101 中没有可读取的患者
rule-step-after-completion = 检查完成后到达的 601 (sendStepInfo) 属于尚未通知的检查
    .short = 完成后的 601 属于尚未通知的检查
rule-step-of-another-study = 收到的 601 (sendStepInfo) 属于在通知该患者之后打开的另一检查
    .short = 收到的 601 属于在通知该患者之后打开的另一检查
rule-new-study = 已打开新检查 (1001)，其患者尚未通知
    .short = 已打开新检查 (1001)，其患者尚未通知
rule-origin-changed = 演示数据与真实数据绝不同时显示
    .short = 演示数据与真实数据绝不同时显示
rule-step-unknown = 一条无法读取的消息可能是 601 (sendStepInfo)，因此步骤未知
    .short = 一条无法读取的消息可能是 601，因此步骤未知
rule-study-unknown = 一条无法读取的消息可能是 1001 或 1002，因此不知道正在进行的是谁的检查
    .short = 一条无法读取的消息可能是 1001 或 1002，因此检查状态未知
rule-another-mentioned = 另一种消息或发给其他接收者的消息中有另一位患者
    .short = 另一种消息或发给其他接收者的消息中有另一位患者
rule-hidden = 工作人员隐藏了患者；下一个 101 (setPatientInfo) 会重新显示
    .short = 工作人员隐藏了患者，直到下一个 101
rule-server-changed = 显示端已改为连接另一台服务器
    .short = 已更换服务器

## What happened to the exam, and why. $why: a clause of those above, or a sentence of those below.

exam-notice-cleared = 患者屏幕已清除：{ $why }。
exam-notice-birth-date = 不显示出生日期：{ $why }
exam-notice-patient-changed = 检查过程中患者发生变化：在 1002 之前收到另一位患者的 101 (setPatientInfo)。之前的检查视为已结束。
exam-notice-step-without-patient = 未显示患者时收到 601 (sendStepInfo)。在收到 101 之前只显示步骤。
exam-notice-completed-without-exam = 没有准备中或进行中的检查时收到 1002 (eventCompleteExam)。没有任何变化。
exam-notice-old-connection = 已关闭连接的事件迟到。已忽略。
exam-notice-step-not-paired = 601 (sendStepInfo) 不属于该患者：它比 101 早到太多，或在显示另一位患者时到达。已清除步骤。
exam-notice-birth-date-form = 出生日期以 YYYYMMDD 或 YYYY.MM.DD 到达；API 文档关于 101 的章节要求 YYYY-MM-DD。已接受。
exam-notice-nothing-to-show = 101 (setPatientInfo) 没有可读取的患者编号、姓名或出生日期。不显示姓名。
exam-notice-name-drawn-by-other-group = 姓名中有内置字体没有的字符。显示可以绘制的另一种写法。
exam-notice-name-not-drawable = 姓名中有内置字体没有的字符。改为显示患者编号。
exam-notice-name-and-id-not-drawable = 姓名中有内置字体没有的字符，且没有可以绘制的患者编号。两者都不显示；请用其他方式确认患者身份。
exam-notice-name-partly-damaged = 姓名的一种写法到达时已损坏：字符丢失或以错误的编码读取。显示完整到达的另一种写法。
exam-notice-name-damaged = 姓名到达时已损坏：字符丢失或以错误的编码读取。改为显示患者编号。请检查工作列表和服务器的字符集。
exam-notice-name-damaged-without-id = 姓名到达时已损坏：字符丢失或以错误的编码读取，且没有可代替显示的患者编号。两者都不显示；请用其他方式确认患者身份。
exam-notice-id-damaged = 患者编号到达时已损坏：字符丢失或以错误的编码读取。不显示 ID，并视为没有 ID。
exam-notice-id-not-drawable = 患者编号中有内置字体没有的字符。不显示该编号。
exam-notice-step-damaged = 检查部位或投照方向到达时已损坏：字符丢失或以错误的编码读取。不显示该文字。
exam-notice-decoration-left-out = 检查部位或投照方向中的装饰符号不在内置字体中，已省略。其余部分照常显示。
exam-notice-step-not-drawable = 检查部位或投照方向中有内置字体没有的字符。不显示该文字。
exam-notice-step-tells-withheld = 检查部位或投照方向中含有按隐私设置不显示的姓名、出生日期或患者编号。两者都不显示。
exam-notice-text-clipped = 一段文字对屏幕而言过长，已截断并标明截断处。

birth-date-not-a-date = 它不是 YYYY-MM-DD 或 YYYYMMDD 形式的有效日期。
birth-date-in-the-future = 日期在将来。请同时检查本机的日期。
birth-date-too-long-ago = 患者的年龄将超过 122 岁。
birth-date-placeholder = 这是程序在没有日期时填写的日期。
birth-date-damaged = 传输途中丢失了字符。
birth-date-contradicting = patientBirth 与 patientBirthDate 的日期不同。

## What a row of the message log says, in a few words

# A text that is the same in every language.
row-text = { $text }
# After the summary of a row: it comes from a demo. DEMO stays as it is.
row-demo = { $summary } · DEMO
row-notices = { $summary } · { $count } 条通知
row-connection = 连接 { $number }
row-unreadable = 无法读取
row-websocket-ping = WebSocket ping
row-websocket-pong = WebSocket pong
row-websocket-close = WebSocket close
row-ping = Ping
row-pong = Pong
row-register = 注册请求
# $client: one of the clients above.
row-register-as = 请求注册为 { $client } ({ $number })
row-registered = 已注册：状态 1
    .error = 已注册：状态 1，错误 { $error }
row-registration-refused = 注册被拒绝：状态 0
    .error = 注册被拒绝：状态 0，错误 { $error }
row-registration-answered = 注册已应答，无状态
    .error = 注册已应答，无状态，错误 { $error }
row-ping-answered = Ping 已应答：状态 1
    .error = Ping 已应答：状态 1，错误 { $error }
row-ping-failed = Ping 已应答：状态 0
    .error = Ping 已应答：状态 0，错误 { $error }
row-ping-without-status = Ping 已应答，无状态
    .error = Ping 已应答，无状态，错误 { $error }
# $who: a pseudonym. .name, .birth, .both: with a name, with a birth date, with both.
row-patient = 患者 { $who }
    .name = 患者 { $who } · 姓名
    .birth = 患者 { $who } · 出生日期
    .both = 患者 { $who } · 姓名、出生日期
row-patient-without-id = 无编号的患者
    .name = 无编号的患者 · 姓名
    .birth = 无编号的患者 · 出生日期
    .both = 无编号的患者 · 姓名、出生日期
row-nobody-selected = 未选择患者
row-nobody-failure = 无患者：报告失败
row-nobody-unreadable = 无患者：消息无法读取
row-no-step = 无步骤
row-started = 检查开始
row-completed = 检查完成
row-refused = 报告失败
row-unknown = 不在 API 文档中
row-step-unknown = 可能是步骤：无法读取
row-study-unknown = 可能是检查开始或完成：无法读取
row-empty = 空
# $code: the number of a close frame; .meaning: with the meaning of the code.
row-closed = 服务器已关闭：{ $code }
    .meaning = 服务器已关闭：{ $code } { $meaning }
row-closed-without-code = 服务器已关闭，无代码
row-closed-here = 由本程序关闭：{ $code }
    .meaning = 由本程序关闭：{ $code } { $meaning }
row-closed-here-without-code = 由本程序关闭，无代码

## What the link did, as a row among the messages

row-not-connected = 未连接：{ $why }
# $time: such as 1.3 ms.
row-address-found = 已找到 { $addresses }（{ $time }）
row-connected = 已连接到 { $address }（{ $time }）
# $why: one of the reasons below.
row-down = { $why }，{ $seconds } 秒后
row-slept = 计算机睡眠了 { $seconds } 秒
row-register-unanswered = 注册未获应答
row-register-unread = 注册应答无法读取
row-echoes = 回显服务器：命令 11 被原样送回
row-register-refused = 注册被拒绝
    .error = 注册被拒绝，错误 { $error }
row-pings-unanswered = 从未应答过 ping
row-pings-unread = ping 应答无法读取
row-unasked-extensions = 未请求的扩展：{ $names }
row-line-feeds = 应答的行仅以 LF 结尾
row-empty-subprotocol = 应答中的子协议为空
row-long-message = 已跳过一条过长而无法读取的消息
row-slow-lookup = DNS 服务器用时 { $seconds } 秒
row-password-in-clear = 密码未加密发送
row-not-sent = 未发送：没有连接
row-send-buffer-full = 未发送：服务器未读取
row-outgoing-not-reported = 有 { $count } 条已发送的消息不在此列表中
row-down-illegal-close = 服务器以不允许的形式关闭
row-down-ended = 服务器未发送关闭帧即结束
row-down-reset = 连接被重置
row-down-path-timed-out = 到服务器的网络路径中断
# $words: what the system says.
row-down-io = 读取或写入失败（{ $words }）
row-down-silent = { $seconds } 秒内未收到任何内容
row-down-not-awake = 本机睡眠后无应答
row-down-protocol = 服务器违反了 WebSocket 协议
row-down-not-utf8 = 文本不是 UTF-8
row-down-too-long = 消息过长
row-down-message-too-slow = 消息未及时结束
row-down-tls = TLS 错误
row-down-asked = 由本程序关闭
row-down-panicked = 连接处理出错，正在重新启动

## Kinds of rows, in a list to choose from

kind-patient = 患者
kind-step = 步骤
kind-exam = 检查开始和完成
kind-register = 注册
kind-heartbeat = Ping
kind-other = 其他命令
kind-unreadable = 无法读取
kind-connection = 连接

## What is said of a hidden value

shape-blank = 空白
shape-valid-date = 有效日期
shape-not-a-date = { $count } 个字符，不是可显示的日期
# $writing: one of those below.
shape-text = { $count } 个字符，{ $writing }
shape-number = 数字
shape-bool = 真或假
shape-object = 对象，成员：{ $count }
shape-array = 数组，元素：{ $count }

writing-hangul = 韩文
writing-han = 汉字
writing-japanese = 日文
writing-latin = 拉丁字母
writing-digits = 数字和标点
writing-mixed = 混合

## A field and the name of its number

field-named = { $text } · { $name }
field-everybody = 全部
field-failure = 失败
field-success = 成功

## What the API document says of each field: sentences

field-sender = 最初发送消息的一方：0 未注册，1 Web 服务器，2 VXvue，106 显示端。在注册中：要注册的类型。
field-receiver-of-exam = 接收方：106 显示端。0、null 或缺失视为全部。
field-receiver = 接收方：0 全部，1 Web 服务器，2 VXvue，106 显示端。
field-command = 请求或报告的内容：1 ping，11 注册，101 患者，601 步骤，1001 检查开始，1002 检查完成。
field-res = 结果：1 成功，0 失败。
field-result = 有些服务器把结果写在这里而不是 res 中。予以接受。
field-data = 命令的内容。
field-status = 服务器应答中：0 失败，1 成功。
field-error = 服务器应答中的错误号。文档未说明其含义；请咨询服务器供应商。
field-patient-id = 患者编号。急诊登记的编号形如 EM-240906-134326。
field-patient-id-of-sample = 文档的一个示例中的患者编号 写法；关于 101 的章节为 patientId。两者都接受。
field-patient-name = 患者姓名，DICOM 人名格式，例如 Doe^John。急诊时可能为 null。
field-patient-birth = 出生日期 (ISO 8601)。也接受 YYYYMMDD 和 YYYY.MM.DD。
field-patient-birth-of-sample = 文档的一个示例中的出生日期写法；关于 101 的章节为 patientBirth。两者都接受。
field-patient-sex = 患者性别。只出现在文档的一个示例中，且未说明其值。绝不向患者显示。
field-body-part = 检查部位，按机构自己的用语。
field-projection = 投照方向，按机构自己的用语。
field-demo = 为 true 时：消息来自演示或模拟器，患者屏幕显示 DEMO。
