### The help of the command line. Names of commands and options, values, and placeholders in capitals stay as they are.
### Without a full stop; what stands in backquotes can be typed.

## Around the texts

help-usage = 用法
help-commands = 命令
help-arguments = 参数
help-options = 选项
# Follows the text of an option.
help-default = [默认值：{ $value }]
# Follows the help of the program. The code of each kind of ending stands before its meaning.
help-after =
    不指定命令时执行 `run`。

    退出代码：0 完成，1 失败（无法连接、被拒绝），2 用法或设置错误，70 在监控进程下发生内部错误

## The commands

help-program = VX Display：X 射线检查室中面向患者的第二屏幕
help-run = 显示服务器的患者屏幕（默认命令）
help-demo = 运行演示检查：内置中继、预设的虚构患者和患者屏幕
help-relay = 不打开窗口运行中继，代替 VXvue 的服务器为显示端提供服务
help-send = 以 VXvue (2) 的身份向服务器发送一个标记为 demo 的检查事件
help-settings = 列出所有设置、其值及来源
help-monitors = 列出显示器以及患者屏幕使用的显示器
help-card = 显示安装患者显示器用的安装卡：距离、文字、对比度
help-status = 显示运行中的显示端的状态
help-autostart = 设置或取消登录时启动显示端
help-watch = 不打开窗口，逐行输出屏幕内容的每次变化
help-check = 逐步检测连接，指出问题及处理方法
help-replay = 不打开窗口，回放录制文件并输出屏幕会显示的内容
help-shots = 无需窗口或显示器，将患者屏幕的每种状态保存为图片
help-texts = 将程序的文字导出为文件，或检查机构自有的文字
help-alias = 显示屏幕会为一个部位名称或整个列表画出什么
help-diagnose = 将技术支持所需的信息写入一个 zip 文件，不含患者数据
help-licenses = 输出本程序及其所有组件的许可证
help-help = 输出命令的帮助

## Options of several commands

help-print-help = 输出帮助
help-print-version = 输出版本
help-config = 读取此设置文件，代替用户设置文件
help-server = 服务器地址，例如 ws://localhost:55111
help-json = 输出一个 JSON 对象
help-json-array = 输出一个 JSON 数组
help-json-lines = 每行输出一个 JSON 对象
help-show-patient-data = 直接输出姓名、患者编号和日期，而不是 ***
help-language = 患者屏幕的语言，或两种语言（大字显示的在前），例如 ko,en

## Options of the window

help-windowed = 打开控制台，即技师使用的窗口
help-fullscreen = 以全屏方式在显示器上显示患者屏幕
help-monitor = 面向患者的显示器：second、primary，或 `vxdisplay monitors` 列出的编号或标识
help-allow-only-monitor = 允许患者屏幕占满唯一的显示器
help-supervised = 在监控进程下运行，显示端崩溃或停止响应时自动重启
help-renderer = 控制台的图形后端；cpu 不需要显卡驱动

## relay

help-relay-listen = 监听的地址和端口，例如 127.0.0.1:55111；端口 0 表示使用空闲端口
help-relay-dialect = 按 API 文档运行，或像原型服务器那样运行
help-relay-allow-host = 除 localhost 和本机名称外，显示端可用来访问此中继的主机名；可多次指定
help-relay-bridge = 用来发布本室或跟随其他检查室的 NATS 服务器地址（设置 relay.bridge_…）；可多次指定
help-relay-demo = 向显示端播放演示检查

## send

help-send-patient = 通知患者 (101 setPatientInfo)
help-send-step = 通知步骤 (601 sendStepInfo)
help-send-start = 开始检查 (1001 eventStartExam)
help-send-complete = 完成检查 (1002 eventCompleteExam)
help-send-patient-id = 患者编号
help-send-patient-name = DICOM 人名，例如 Hong^Gildong=洪^吉洞=홍^길동；省略则发送 null
help-send-patient-birth = YYYY-MM-DD 格式的出生日期；省略则发送 null
help-send-step-body = 检查部位，例如 CHEST
help-send-step-projection = 投照方向，例如 PA

## monitors, status, autostart

help-monitors-monitor = 显示此选择对应哪台显示器：second、primary、编号或标识
help-card-monitor = 显示安装卡的显示器：second、primary、编号或标识
help-card-shots = 不显示，而是以 card.png 写入此文件夹
help-status-server = 要查询的显示端所连的服务器，例如 ws://localhost:55111
help-autostart-enable = 登录时启动 `vxdisplay run --supervised`
help-autostart-disable = 登录时不再启动显示端
help-autostart-status = 显示登录时为谁启动什么，以及是否为本程序
help-autostart-machine = 应用于本机的所有用户；需要管理员权限
help-autostart-systemd = 使用 systemd 用户单元代替桌面条目 (Linux)

## check, replay, shots

help-check-timeout = 整个检测的时间上限，1 到 10 秒
help-check-watch = 持续监视连接，每次变化输出一行，按 Ctrl+C 结束
help-replay-file = 要回放的录制文件
help-replay-speed = 相对于录制速度的倍数，0.1 到 1000，或 max
help-shots-folder = 存放 PNG 文件的文件夹；不存在则创建，同名文件会被替换
help-shots-size = 图片的宽度和高度（像素）
help-shots-theme = 患者屏幕的配色

## texts, diagnose

help-texts-export = 将所有语言的文字连同注释写成文件，供修改或翻译
help-texts-export-folder = 写入的文件夹；不存在则创建，已有文件不会被替换
help-texts-check = 按 site.texts 的读取方式检查文件夹：列出每处错误的文件、行和原因
help-texts-check-folder = 要检查的文件夹
help-alias-body = 部位名称，例如 "R KNEE"
help-alias-projection = 投照方向名称，例如 AP
help-alias-file = 每行一个名称的文本文件，投照方向写在制表符之后
help-alias-json = 输出一个 JSON 对象；列表则每行一个
help-diagnose-out = 要写入的 zip 文件
help-diagnose-force = 文件已存在时替换它
help-diagnose-no-check = 跳过最长需要 5 秒的连接检测

## What is wrong with an argument

# Times in seconds.
help-wrong-timeout = 检测时间应为 { $min } 到 { $max } 秒
help-wrong-speed = 请输入 0.1 到 1000 之间的数（例如 10）或 max
help-wrong-size = 请输入 64 到 8192 之间的宽度和高度，例如 1920x1080
help-wrong-place = 命令的选项应放在命令之后，例如：vxdisplay watch --server ws://localhost:55111
