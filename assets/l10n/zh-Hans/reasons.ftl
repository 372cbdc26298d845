### Reasons: what a system or a library refused, as the end of a sentence, without a full stop.
### Logs and --json have them in English.

## What the operating system refused

system-not-found = 没有此文件或文件夹
system-denied = 没有权限
system-read-only = 磁盘为只读
system-no-space = 磁盘已满
system-quota = 磁盘配额已用完
system-too-large = 文件过大
system-is-folder = 这是文件夹
system-not-folder = 路径中有一部分不是文件夹
system-not-empty = 文件夹不为空
system-exists = 已存在
system-file-name = 名称无效
system-other-disk = 位于另一个磁盘
system-busy = 另一个程序正在使用它
system-stale = 网络文件夹已不可用
system-timed-out = 未及时响应
system-refused = 连接被拒绝
system-reset = 连接被重置
system-closed = 对方已关闭连接
system-host-unreachable = 无法到达该计算机
system-network-unreachable = 无法到达网络
system-network-down = 网络已断开
system-address-in-use = 端口已被另一个程序占用
system-no-such-address = 没有使用此地址的网络接口
system-no-name = 找不到主机名
system-ended = 内容提前结束
system-data = 内容无效
system-input = 值无效
system-unsupported = 此系统不支持
system-memory = 内存不足
system-interrupted = 已中断
system-try-again = 系统资源不足
system-too-many-files = 打开的文件过多
system-device = 设备报告错误
# $code: the system's own number.
system-code = 系统错误 { $code }
system-unknown = 未知错误

## What is wrong with a text in Fluent. $name: a name or a sign of the text.

fluent-token = 缺少“{ $name }”
fluent-name = 名称须以字母 a 到 z 开头
fluent-no-text-of = { $name } 没有文字
fluent-no-text = 没有文字
fluent-function-name = 函数名须用大写字母
fluent-no-default = 须有一个选项以 * 开头
fluent-two-defaults = 只能有一个选项以 * 开头
fluent-selector = -> 之前须是 $count 之类的参数
fluent-term-attribute = 无法显示术语的属性
fluent-open-quote = 引号没有闭合
fluent-argument-order = 带名称的参数须放在最后
fluent-argument-twice = 参数 { $name } 出现了两次
fluent-escape = { $name } 不是有效的转义
fluent-brace = 花括号没有对应的左括号
fluent-expression = 花括号中的内容无效
fluent-literal = 缺少带引号的文本或数字
fluent-twice = { $name } 出现了两次
fluent-unknown-argument = 没有参数 { $name }
fluent-unknown-function = 没有函数 { $name }
fluent-unknown-message = 没有消息 { $name }
fluent-circle = 文字引用了自身
fluent-too-many = 花括号过多

## What is wrong with a file in TOML

toml-twice = 名称出现了两次
toml-no-value = = 之后缺少值
toml-no-equals-sign = 名称之后缺少 =
toml-equals-sign = 多了一个 =
toml-no-quotes = 文本须加引号
toml-open-quote = 文本的引号没有闭合
toml-escape = 反斜杠之后的内容无效；反斜杠请写作 \\，或使用单引号
toml-open-header = 节名称末尾缺少 ]
toml-open-list = 列表末尾缺少 ]
toml-open-brace = 缺少 {"}"}
toml-no-comma = 缺少逗号
toml-comma = 多了一个逗号
toml-number = 数字写法有误或过大
toml-key = 名称写法有误
toml-too-deep = 列表或表嵌套过深
toml-line-end = 换行符已损坏
toml-unreadable = 此处无法读取

## What is wrong with a picture in PNG

png-truncated = 文件不完整
png-damaged = 文件已损坏
png-too-large = 所需内存过多
png-unsupported = 不支持的颜色格式

## What is wrong with a certificate or its key

tls-file-certificate = 证书已损坏或版本过旧
tls-file-key = 私钥已损坏或类型不受支持
tls-file-other = 证书与私钥无法一起使用

## What is wrong with the connection to the window system

desktop-name = DISPLAY 未指定有效的显示器
desktop-not-allowed = X 服务器不允许此用户连接
desktop-no-compositor = 没有 Wayland 合成器

## Characters that TOML does not accept, and those that nobody sees. $name: one of the names below, $character: itself, $code: its number (U+00A0).

character-shown = { $name } { $character }（{ $code }）
character-unseen = { $name }（{ $code }）
character-left-double-quote = 左双引号
character-right-double-quote = 右双引号
character-low-double-quote = 低位双引号
character-left-guillemet = 左书名号形引号
character-right-guillemet = 右书名号形引号
character-left-single-quote = 左单引号
character-right-single-quote = 右单引号
character-low-single-quote = 低位单引号
character-single-guillemet = 单书名号形引号
character-prime = 角分符号
character-grave-accent = 反引号
character-acute-accent = 锐音符
character-hyphen = 连字符
character-en-dash = 短破折号
character-em-dash = 长破折号
character-minus = 减号
character-no-break-space = 不换行空格
character-soft-hyphen = 软连字符
character-space-of-another-width = 其他宽度的空格
character-zero-width-space = 零宽空格
character-joiner = 零宽连接符
character-direction-mark = 文字方向标记
character-right-to-left-override = 从右到左强制字符
character-line-separator = 行或段落分隔符
character-ideographic-space = 全角空格
character-hangul-filler = 谚文填充符
character-byte-order-mark = 字节顺序标记
character-fullwidth-equals = 全角等号
character-fullwidth-left-bracket = 全角左方括号
character-fullwidth-right-bracket = 全角右方括号
character-fullwidth-digit = 全角数字
character-fullwidth-letter = 全角字母
character-fullwidth-sign = 全角符号
character-carriage-return = 不带换行的回车符
character-control = 控制字符
character-invisible = 不可见字符
character-greek = 希腊字母
character-cyrillic = 西里尔字母
character-letter = 字母
character-other = 字符
