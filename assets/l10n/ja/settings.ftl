### Settings: what each is for, what values it takes, where a value comes from, and what can be wrong with it.
### Names of settings, values in quotes, file names and commands stay as they are.

## What each setting is for: whole sentences. The id is the name of the setting.

key-server-url = 撮影ソフトウェアのWebSocketサーバーのアドレスです。
    .title = サーバーのアドレス
key-server-ca-file = wss://接続で、コンピューターに登録された認証局に加えて信頼する認証局のPEMファイルです。
    .title = 独自の認証局
    .words = CA, PEM, certificate, 証明書, ルート, TLS, SSL
key-display-mode = プログラムを全画面の患者画面で開始するか、コンソールで開始するかを指定します。"auto"は、2台目のモニターが接続されていれば全画面で開始します。
    .title = 起動時
    .about = プログラムを全画面の患者画面で開始するか、このウィンドウで開始するかを選びます。自動では、2台目のモニターが接続されていれば全画面で開始します。
    .auto = 自動
    .fullscreen = 患者画面
    .windowed = このウィンドウ
key-display-monitor = 患者に向いたモニターです。"second"、"primary"、またはモニターの識別名を指定します。識別名を指定すると、どこに接続しても同じモニターを見つけます。
    .title = 患者用モニター
    .about = 患者に向いたモニターです。上のボタンで選ぶのが最も簡単で、どこに接続しても見つかります。
key-display-allow-only-monitor = モニターが1台しかない場合（通常は操作者用）に、患者画面をそのモニターに全画面で表示してよいかを指定します。
    .title = 唯一のモニターを許可
key-display-staff-key = 患者画面をクリックした後、スタッフがその画面から抜けるためのキーです。ほかのキーでは抜けられません。
    .title = 患者画面を離れるキー
key-display-keep-awake = 画面がスリープしないようにする条件です。"always"は患者画面が開いている間、"exam"は患者または検査を表示している間、"never"は抑止しません。
    .title = 画面をスリープさせない
    .about = 画面をスリープさせない条件です。
    .always = 常に
    .exam = 検査中
    .never = しない
key-display-sleep = 検査がないときに患者画面を暗くする、毎日の時間帯です。
    .title = 消灯時間
key-display-theme = 患者画面の配色です。暗い、明るい、または黒地に白の最も強いコントラストから選びます。
    .title = 患者画面の配色
    .dark = ダーク
    .light = ライト
    .high-contrast = ハイコントラスト
key-display-language = 患者画面の言語です。2言語の場合は、大きく表示する言語を先に指定します。複数の組を指定すると8秒ごとに切り替わります。
    .title = 患者画面の言語
key-display-renderer = コンソールの描画方法です。autoはプログラムがコンソールで開始した場合にOpenGLを、glは常にOpenGLを、cpuはグラフィックドライバーなしでCPUを使います。OpenGLを開始できない場合はCPUを使います。患者画面は常にCPUで描画します。
    .title = グラフィックス
    .about = このウィンドウの描画方法です。プログラムがこのウィンドウで開始した場合にOpenGL、常にOpenGL、またはグラフィックドライバーなしのCPUを使います。患者画面は常にCPUを使います。
    .auto = 自動
    .gl = OpenGL
    .cpu = CPUのみ
key-display-viewing-distance-m = 患者と画面の間の距離です。すべての文字をこの距離から読める大きさで表示し、余地が足りない場合は見出し、案内文、第2言語を省きます。
    .title = 患者までの距離
key-display-diagonal-in = 患者に向いたモニターの画面サイズ（対角の長さ）です。既定ではモニター自身が通知するサイズ（EDID）、通知がなければ24インチです。
    .title = モニターの画面サイズ（対角）
key-display-show-name = 患者の氏名を表示するかを指定します。
    .title = 氏名
key-display-show-birth-date = 患者の生年月日を表示するかを指定します。
    .title = 生年月日
key-display-show-step = 撮影部位と撮影方向を文字で表示するかを指定します。
    .title = 部位と撮影方向
key-display-show-figure = 人体図を表示するかを指定します。
    .title = 人体図
key-site-texts = 施設独自の文言のフォルダーです。`vxdisplay texts export`が書き出すものと同じ形式のファイルで、言語の文言を置き換えるか、言語を追加します。
    .title = 独自テキストのフォルダー
    .about = 独自の文言のフォルダーです。言語の文言を置き換えるか、言語を追加します。
key-site-procedures = 施設独自の撮影部位・撮影方向の名称を書いたTOMLファイルです。名称ごとに、図に示す部位、患者向けの言葉、姿勢の案内を決めます。結果は`vxdisplay alias`で確認できます。
    .title = 独自の部位のファイル
    .about = 独自の撮影部位・撮影方向の名称のファイルです。図に示す部位、患者向けの言葉、姿勢の案内を決めます。
key-site-name = 患者画面に表示する病院または撮影室の名前です。空にすると表示しません。
    .title = 病院または検査室
key-site-waiting-text = 患者が選択されていない間、患者画面に標準の文言の代わりに表示する案内です。全言語に共通の1つ、または言語ごとに指定します。
    .title = 待機中の文
key-site-logo = 患者が選択されていない間に表示する施設のロゴのPNGまたはSVGファイルです。設定を変更するたびに読み直します。
    .title = ロゴ
key-privacy-preset = 以下の設定が「preset」のとき、患者情報をどこまで表示するかを指定します。すべて表示（open）、または韓国（kr）、日本（jp）、EU・英国（eu）、米国（us）の慣行に従います。
    .title = プライバシーのプリセット
    .about = 下の設定がプリセットに従うとき、患者の情報をどこまで表示するかを決めます。
    .open = すべて表示
    .kr = 韓国の慣行
    .jp = 日本の慣行
    .eu = EU・英国の慣行
    .us = 米国の慣行
key-privacy-names = 患者の氏名をどこまで表示するかを指定します。すべて表示する、一部を伏せる、検査が始まるまで伏せる、表示しない、またはプリセットに従う、のいずれかです。
    .title = 患者の氏名
    .full = 表示
    .masked = 一部を伏せる
    .masked-until-start = 検査開始まで伏せる
    .hidden = 表示しない
    .preset = プリセットに従う
key-privacy-birth-date = 生年月日をどこまで表示するかを指定します。伏せた場合は年だけを表示します。
    .title = 患者の生年月日
    .shown = 表示
    .masked = 伏せる
    .hidden = 表示しない
    .preset = プリセットに従う
key-privacy-id = 氏名の代わりに表示する患者番号をどこまで表示するかを指定します。伏せた場合は末尾の2文字だけを表示します。
    .title = 患者ID
    .shown = 表示
    .masked = 伏せる
    .hidden = 表示しない
    .preset = プリセットに従う
key-privacy-step = 撮影部位と撮影方向をどこまで表示するかを指定します。伏せた場合はステップがあることだけを表示し、図にも示しません。
    .title = 検査部位の文字
    .shown = 表示
    .masked = 伏せる
    .hidden = 表示しない
    .preset = プリセットに従う
key-privacy-figure = 人体図に撮影部位を示すか、示さずに図だけを置くか（masked）、図を表示しないかを指定します。
    .title = 人体図の検査部位
    .about = 人体図に検査部位を示すか、示さずに図だけを置くか、図を表示しないかを決めます。
    .shown = 表示
    .masked = 伏せる
    .hidden = 表示しない
    .preset = プリセットに従う
key-exam-hold-on-link-loss-secs = 接続が切れた後、患者を画面に表示し続ける時間です。
    .title = 接続が切れた後
key-exam-clear-after-complete-secs = 検査が完了した後、患者を画面に表示し続ける時間です。
    .title = 検査の後
key-exam-max-age-secs = サーバーが検査について何も送らない間、患者を画面に表示し続ける時間です。
    .title = 更新がないとき
key-exam-pair-within-secs = 患者より先に届いたステップを、その患者のものとして表示する最大の時間差です。
    .title = 患者より先に届いたステップ
key-link-ping-interval-secs = pingの間隔です。
    .title = pingの間隔
key-link-dead-after-secs = サーバーから何も届かないときに、接続が切れたとみなすまでの時間です。pingの間隔より長くする必要があります。
    .title = 無応答で切断とみなす時間
key-console-language = コンソールとコマンドの言語です。"auto"ではシステムの言語を使い、対応していない言語の場合は英語を使います。
    .title = このウィンドウの言語
    .about = このウィンドウとコマンドの言語です。
key-console-theme = コンソールを暗くするか明るくするかを指定します。
    .title = このウィンドウの配色
    .dark = ダーク
    .light = ライト
key-console-tray-icon = 接続の状態を示すアイコンをデスクトップのトレイに表示するかを指定します。クリックするとコンソールが開きます。メニューから患者を非表示にすることもできます。
    .title = トレイアイコン
    .about = デスクトップのトレイに接続の状態を表示します。
key-messages-keep-patient-data-mins = メッセージログに患者データを保持する時間です。その後は仮名だけが残ります。
    .title = メッセージの患者情報の保持時間
key-relay-listen = `vxdisplay relay`が接続を待ち受けるアドレスです。127.0.0.1または[::1]以外を指定すると、ネットワークに公開されます。
    .title = リレーのアドレス
    .about = リレーが接続を待ち受けるアドレスです。127.0.0.1または[::1]以外を指定すると、ネットワークに公開されます。
key-relay-dialect = リレーがAPI文書のとおりに動作するか（document）、試作サーバーのように動作するか（prototype）を指定します。
    .title = リレーの動作
    .about = リレーがAPI文書のとおりに動作するか、試作サーバーのように動作するかを選びます。
    .document = API文書
    .prototype = 試作品
key-relay-allowed-hosts = ディスプレイがリレーに接続するときに使えるホスト名で、コンマで区切ります。localhostと、このコンピューターの名前とアドレスは常に使えます。
    .title = リレーのホスト名
key-health-prometheus-listen = 実行中のプログラムがPrometheusに状態を提供するアドレスです。患者データは含まず、このコンピューター内だけで使えます。空にすると提供しません。
    .title = Prometheusのメトリクス
key-log-level = ログに書き込む最低のレベルです。
    .title = ログのレベル
    .error = エラー
    .warn = 警告
    .info = 情報
    .debug = 詳細
    .trace = すべて
key-log-file = 標準エラー出力に加えてログファイルにも書き込むかを指定します。
    .title = ログファイルに書き込む
key-log-keep-days = 保存する日別ログファイルの数です。
    .title = ログファイルの保持期間
key-log-max-mib-per-day = 1日分のログファイルの最大サイズです。いっぱいになるとログにその旨を記録し、翌日から再開します。
    .title = 1日のログファイルの最大サイズ
key-diagnostics-core-dumps = プログラムが異常終了したときに、システムがそのメモリーをディスクに書き込んでよいかを指定します。そのファイルには患者データが含まれます。
    .title = メモリーダンプ

## What values are allowed: parts of sentences, without a full stop.

# Follows a wrong value on the command line.
allowed-values = 使用できる値：{ $allowed }
# The end of a list. $before: all names but the last, with commas between them.
name-list = { $before }、{ $last }
name-list-before = { $before }、{ $next }
# $names: a list.
allowed-choice = { $names }
# $max: a number of characters.
allowed-text = { $max }文字以内の1行
allowed-waiting-texts = 全言語に共通の{ $max }文字以内の文言、または"ko: 앉아서 기다려 주십시오 | en: Please take a seat"のように言語ごとに1つ。標準の文言は""
allowed-url = ws://またはwss://で始まるアドレス（例：ws://localhost:55111）
allowed-hosts = コンマで区切ったホスト名またはIPアドレス（例："relaypc, relaypc.clinic.example, 10.1.2.3"）、なければ""
# $names: a list of language tags.
allowed-languages = { $names }のうち1つまたは2つ（大きく表示する言語を先に、例："ko,en"）。切り替える組はセミコロンで区切る（例："ko,en; vi"）
allowed-seconds = { $min }～{ $max }の数（秒）
# $unit: one of the units below.
allowed-number = { $min }～{ $max }の数（{ $unit }）
allowed-auto-number = auto、または{ $min }～{ $max }の数（{ $unit }）
allowed-whole = { $min }～{ $max }の整数（{ $unit }）
allowed-bool = true（はい）またはfalse（いいえ）
allowed-file = ファイルのフルパス、なければ""
allowed-folder = フォルダーのフルパス、なければ""
allowed-subject-token = 英数字、-、_からなる64文字以内の名前、なければ""
allowed-nats-servers = NATSサーバーのアドレス（例：nats://broker:4222、tls://broker）をパスワードなしでコンマ区切り（16個まで）、なければ""
allowed-listen = IPアドレスとポート（例：127.0.0.1:55111、0.0.0.0:55111、[::1]:55111。ポート0は空いている任意のポート）
allowed-loopback-listen = このコンピューター内だけで使うIPアドレスとポート（例：127.0.0.1:9106、[::1]:9106）、なければ""
allowed-monitor = second、primary、または`vxdisplay monitors`に表示される識別名（例："DEL DELL U2412M YMYH1423"）
allowed-chord = CtrlまたはAlt、必要ならShift、および英字、数字、F1～F12のいずれか（例：Ctrl+Shift+F11）。システムが使うAlt+F4、Ctrl+C、Ctrl+X、Ctrl+V、Ctrl+Alt+F1～F12は除く
allowed-hours = 異なる2つの時刻（例："22:00-06:00"）、使わない場合は""

unit-metres = メートル
unit-inches = インチ
unit-minutes = 分
unit-days = 日
unit-mebibytes = MiB

## Where a value comes from. $place: a file with its line, a variable, an option, a value of the registry.

source-default = 既定値
    .place = 既定値
# $kind: one of the kinds of files below.
source-file = { $kind } { $place }
source-environment = 環境変数 { $place }
source-argument = 引数 { $place }
source-installer = インストール設定 { $place }
source-policy = ポリシー { $place }

file-machine = コンピューターの設定ファイル
file-user = ユーザーの設定ファイル
file-config = 指定された設定ファイル
file-policy = ポリシーファイル

## What was ignored, or read as something else: without a full stop. $key: a setting.

note-locked = { $key }は管理者が{ $file }でロックしています。{ $place }の値は無視されました
note-policy = { $key }はポリシーで決められています。{ $place }の値は無視されました
note-in-quotes = { $place }：値を囲む引用符も値の一部として表示されます。不要なら取り除いてください
# $name: a value of an earlier version; $now: the value that took its place.
note-former = { $place }：{ $key }の値"{ $name }"は廃止され、"{ $now }"として読み込まれます。その場所で変更してください
note-site-texts = { $place }：{ $reason }。代わりに組み込みの文言を使います
note-unknown = { $place }はこのバージョンにない設定のため、無視されました

## What is wrong in files, variables and arguments: without a full stop. The program does not start.

# Two or more problems, one a line.
problems =
    { $first }
    { $next }
# $kind: one of the kinds of files above; $reason: what the system says.
problem-unreadable = { $path }：この{ $kind }を読み込めません（{ $reason }）。権限を確認するか、ファイルを移動してください
# $named-by: --config or VXDISPLAY_CONFIG. .quoted: the name has quotation marks.
problem-missing = { $path }：ファイルがありません。{ $named-by }で指定したパスを確認してください
    .quoted = { $path }：ファイルがありません。{ $named-by }で指定したパスを確認してください。引用符もパスの一部なので、取り除いてください
problem-too-large = { $path }：この{ $kind }は{ $max } KiBを超えており、設定ファイルとしては大きすぎます
# $fault: one of the faults below.
problem-at = { $place }：{ $fault }
# $count: further problems of a place that has many.
problem-more = { $place }：ほかに{ $count }件あります。先に上の問題を修正してください
# Times in seconds; -at: where they come from.
problem-dead-before-ping = link.dead_after_secs（{ $dead-after }秒、{ $dead-at }）はlink.ping_interval_secs（{ $ping-interval }秒、{ $ping-at }）より長くする必要があります。そうしないと、静かな接続がすべて切れたとみなされます。前者を増やすか、後者を減らしてください
    .window = 「{ $dead }」（{ $dead-after }秒）は「{ $ping }」（{ $ping-interval }秒）より長くする必要があります。そうしないと、静かな接続がすべて切れたとみなされます。前者を増やすか、後者を減らしてください。
problem-waiting-text-too-long = site.waiting_text（{ $text }、{ $at }）は長すぎて、{ $diagonal }インチの画面では{ $distance } m離れて読めません。短くするか、display.viewing_distance_mまたはdisplay.diagonal_inを直してください
    .window = { $text }（「{ $waiting }」）は長すぎて、{ $diagonal }インチの画面では{ $distance } m離れて読めません。短くするか、「{ $distance-title }」または「{ $diagonal-title }」を直してください。

## Faults at a place

# $reason: one of the reasons of TOML. .line: with the line of the file.
fault-syntax = TOMLではありません（{ $reason }）
    .line = TOMLではありません（{ $reason }）：{ $text }
# $character: a character with its name; $remedy: one of the remedies below.
fault-lookalike = TOMLではここに次の文字を使えません：{ $character }。{ $remedy }
fault-syntax-of = { $key }：値がTOMLではありません（{ $reason }）。使用できる値：{ $allowed }
# $name: a setting, or a section in brackets. .key: a setting, with its values.
fault-twice = { $name }が2回書かれています。1つだけ残してください
    .key = { $name }が2回書かれています。1つだけ残してください。使用できる値：{ $allowed }
fault-not-utf8 = この行にUTF-8でないバイトがあります。ファイルをUTF-8で保存してください
fault-variable-not-utf8 = 値がUTF-8ではありません
fault-in-quotes = 値が引用符（{ $mark }）で囲まれています。ここでは引用符も値の一部なので、取り除いてください
# $hint: one of the hints below.
fault-unknown-key = { $name }という設定はありません。{ $hint }
fault-unknown-section = [{ $name }]というセクションはありません。{ $hint }
fault-not-a-section = { $name }はセクションです。[{ $name }]だけを1行に書き、その下に設定を書いてください
fault-unknown-variable = そのような変数はありません。{ $hint }
# $error: why the value is not accepted.
fault-value = { $key }：{ $error }
fault-locked-by-user = 設定をロックできるのはコンピューターの設定ファイルだけです。このファイルから`locked`を取り除いてください
fault-locked-in-section = `locked`は最初の[section]より上に書いてください
fault-locked-not-a-list = `locked`は、引用符で囲んだ設定名のリストにしてください（例：locked = ["server.url"]）

hint-list-all = すべての設定は`vxdisplay settings`で確認できます
hint-without-quotes = { $name }を引用符なしで書いてください
hint-did-you-mean = { $name }ではありませんか？
hint-section-has = [{ $section }]の設定：{ $names }
hint-sections = 使用できるセクション：{ $names }
hint-variable = 変数名は{ $prefix }、セクション、下線2つ、名前をつなげたものです（例：VXDISPLAY_SERVER__URL）。すべての設定は`vxdisplay settings`で確認できます

remedy-quotes = 文字列の両側にまっすぐな引用符{ $quote }を書いてください
remedy-instead = 代わりに{ $characters }を書いてください
remedy-line-end = 代わりにこのシステムの改行を使ってください
remedy-digit = 代わりに0～9の数字を書いてください
remedy-space = 代わりにスペースバーで入力した空白を使ってください
remedy-remove = この文字を取り除いてください
remedy-letters = 引用符で囲んだ文字列とコメントの外では、TOMLはa～z、数字、一部の記号だけを認めます

## Why a value is not accepted

# $wanted, $found: types below.
value-wrong-type = 必要な形式：{ $wanted }、入力された形式：{ $found }。使用できる値：{ $allowed }
# $found: the value in quotes, or one of the descriptions below.
value-not-valid = 使用できない値です：{ $found }。使用できる値：{ $allowed }
# $why: one of the sentences below.
value-unfit = { $why }。使用できる値：{ $allowed }
unfit-twice = { $text } は同じ言語の2つ目の文言です
unfit-too-many = { $text } は多すぎます。文言は{ $most }個までです
unfit-undrawable = プログラムのフォントに文字{ $character }がありません
unfit-nothing = { $text } は言語の後に文言がありません
# $found: in quotes; $error: a sentence about the address.
value-url = 使用できないアドレスです：{ $found }。{ $error }

# $character: one of the characters of reasons.ftl.
found-unseen = { $text }（{ $character }を含む）
found-monitor-number = { $text }（番号はコマンドラインでのみ使用可能）
found-control-characters = 制御文字を含む文字列
found-secret = パスワードまたはトークンを含むアドレス
# $count: a number of characters.
found-characters = { $count }文字の文字列

# Types of values: as they were found, and (.wanted) as they must be.
type-text = 引用符で囲んだ文字列
    .wanted = 引用符で囲んだ文字列
type-whole = 整数
    .wanted = 引用符なしの整数
type-decimal = 小数
    .wanted = 引用符なしの数
type-number = 数
    .wanted = 引用符なしの数
type-bool = trueまたはfalse
    .wanted = 引用符なしのtrueまたはfalse
type-list = リスト
    .wanted = リスト
type-nothing = 値なし
    .wanted = 値なし
type-section = セクション
    .wanted = セクション
type-sections = セクションのリスト
    .wanted = セクションのリスト
type-date = 日付または時刻
    .wanted = 日付または時刻
type-table = 波かっこで囲んだ表
    .wanted = 波かっこで囲んだ表
type-large-number = 大きすぎる数
    .wanted = 数
type-registry-data = REG_SZでもREG_DWORDでもないデータ
    .wanted = 文字列
type-untyped = ほかの形式
    .wanted = 文字列

## What is wrong with a server address: whole sentences.

url-empty = アドレスが空です。ws://localhost:55111のようなアドレスを入力してください。
# $max: a number of bytes.
url-too-long = アドレスが{ $max }バイトを超えています。
# .meant: with the address that was probably meant.
url-scheme = アドレスはws://またはwss://で始まる必要があります。
    .meant = アドレスはws://またはwss://で始まる必要があります。{ $meant }ではありませんか？
url-no-host = アドレスにホストがありません。ws://localhost:55111のようなアドレスを入力してください。
# $host: in quotes.
url-host = { $host }は、ホスト名、IPv4アドレス、角かっこで囲んだIPv6アドレスのいずれでもありません。server-1、192.168.0.10、[::1]のような形式で入力してください。
# $port: in quotes.
url-port = { $port }はポートではありません。ポートは1～65535の整数です。
url-user-colon = アドレスのユーザー名に、送信できない%3A（コロン）が含まれています。サーバーに別のユーザー名を登録する必要があります。
url-user-control = アドレスのユーザー名またはパスワードに、送信できない制御文字が含まれています。パーセントエンコードした部分を修正してください。
url-user-not-utf8 = アドレスのパーセントエンコードしたユーザー名またはパスワードがUTF-8ではありません。たとえばüは%C3%BCと書きます。
# $hidden: what stands where a password is hidden.
url-user-hidden = アドレスのパスワードが{ $hidden }です。これは隠したパスワードを表すだけなので、実際のパスワードを入力してください。
url-fragment = WebSocketアドレスに'#'以降の部分は使えません。取り除くか、#を%23と書いてください。
url-at-in-path = アドレスの最初の/の後に@があります。パスワードでは/を%2Fと、パスでは@を%40と書いてください。
# $character: in quotes.
url-character-in-user = アドレスのユーザー名またはパスワードに、パーセントエンコードが必要な文字があります：{ $character }（空白は%20、%自体は%25）。
url-character-in-path = アドレスのパスに、パーセントエンコードが必要な文字があります：{ $character }（空白は%20、%自体は%25）。

## Why a change was not saved

# $reason: one of the reasons of TOML. .line: with the line of the file.
edit-syntax = 設定ファイルの{ $line }行目に誤りがあるため、変更しませんでした。先に修正してください。
edit-not-a-section = 設定ファイルの[{ $name }]はセクションではありません。先にファイルで修正してください。
save-no-place = このシステムにはユーザー設定の保存先がないため、保存できません。このディスプレイの設定ファイルを管理者に依頼してください。
# $problems: one of the problems above, or several.
save-broken-file = 設定ファイルに誤りがあるため、変更しませんでした。先に修正してください：{ $problems }。
# $reason: what the system says.
save-file = { $path }：{ $reason }。フォルダーの権限とディスクを確認してください。

## policy templates of Windows
policy-supported = VX Display 0.1以降
policy-description = 患者向けセカンドスクリーンVX Displayの設定を行い、固定します。
# $meaning: what a setting is for. $allowed: its values. $default: its value where nobody sets it.
policy-explain =
    { $meaning }

    使用できる値：{ $allowed }
    既定値：{ $default }

## What is wrong with a value of display.language

# $text: what is written. $why: one of the reasons below.
found-languages = { $text }（{ $why }）
languages-nothing = 言語がありません
languages-gap = コンマまたはセミコロンの隣に言語がありません
# $tag: a part of it, in quotes.
languages-not-a-tag = { $tag } は言語タグではありません
languages-three = 同時に表示できる言語は2つまで。それ以上はセミコロンで区切ります
# $tag: a language tag.
languages-same = 大きい文字と小さい文字の言語がどちらも { $tag } です
# $pair: such as ko,en.
languages-repeated = { $pair } が2回あります
# $most: a number.
languages-too-many = 交互に表示できるのは{ $most }組までです
# $tag: a language tag.
languages-not-offered = { $tag } の文言がありません
languages-other-list = リストには引用符で囲んだ言語タグを書きます

## Notes

# $place, $reason: as in note-site-texts; nothing is replaced.
note-site-texts-kept = { $place }：{ $reason }
# $key: the key. $error: value-not-valid or value-wrong-type.
note-refused = { $place }：{ $key }：{ $error }。既定値を使います

procedures-side-refused = { $word } はプログラム本来の語彙で { $side } の側を表すため、{ $id } の意味にはできません。この語は使用されません。
procedures-side-hidden = { $word } はプログラム本来の語彙で { $side } の側を表します。{ $id } とするとその側が表示されなくなります。
procedures-side-contradicted = side = { $own } ですが、名称自体は { $read } を示しています。画面にはどちらの側も表示されません。どちらかを修正してください。
procedures-word-refused = { $word } はプログラム本来の語彙で { $known } を表すため、{ $id } の意味にはできません。この語は使用されません。
procedures-words-side = { $key } は { $side } の側を示していますが、名称はその側ではありません。この文言は表示されません。
procedures-twice = { $line }行目に同じ名称の [[procedure]] がすでにあります。内容が異なる場合は後のものを使います。
procedures-no-side = side = { $side } ですが、{ $region } には左右がないため表示しません
site-no-language = { $tag } はこの画面にない言語なので、この文言は表示されません。使える言語：{ $languages }

key-relay-tls-certificate = リレーの証明書と、それに続けて発行者の証明書を収めたPEMファイルです。relay.tls_keyと合わせて設定すると、リレーはTLS（wss://）だけで通信します。ファイルが変わると読み直します。
    .title = リレーの証明書
    .about = リレーの証明書と、続けてその発行者の証明書が入ったPEMファイルです。秘密鍵とともに設定すると、リレーはwss://だけを受け付けます。ファイルが変わると読み直します。
key-relay-tls-key = relay.tls_certificateに対応する秘密鍵をパスワードなしで収めたPEMファイルです。リレーを実行するユーザーだけが読めるようにしてください。
    .title = リレーの秘密鍵
    .about = 証明書の秘密鍵がパスワードなしで入ったPEMファイルです。リレーを実行するユーザーだけが読めるようにしてください。
key-relay-sender-token-file = 16～256文字のトークンを収めたファイルです。設定すると、接続時にこのトークンを示したクライアントだけが、リレーを通じて検査イベントを送れます。
    .title = 送信側トークンのファイル
key-relay-snapshot = 遅れて接続したディスプレイに、進行中の検査を知らせるかどうかを指定します。VXvueのサーバーは何も知らせません。
    .title = 後から接続した表示に検査を知らせる
key-relay-bridge = このリレーが自室のイベントを発行する、またはほかの撮影室に追従するためのNATSサーバーのアドレスです。nats://broker:4222やtls://brokerのように書き、コンマで区切ります。空にするとブリッジを使いません。パスワードはrelay.bridge_credentialsに入れてください。
    .title = ブリッジのNATSサーバー
    .about = このリレーが自室のイベントを発行する、またはほかの撮影室に追従するためのNATSサーバーのアドレスです。nats://broker:4222やtls://brokerのように書き、コンマで区切ります。空にするとブリッジを使いません。パスワードは認証情報のファイルに入れてください。
key-relay-bridge-direction = リレーが自室のイベントを発行するか（publish）、ほかの撮影室のイベントを自分のディスプレイに表示するか（follow）を指定します。撮影室に追従するリレーは、ほかからのイベントを受け付けません。
    .title = ブリッジの向き
    .about = リレーが自室のイベントを発行するか、ほかの撮影室のイベントを自分のディスプレイに表示するかを選びます。撮影室に追従するリレーは、ほかからのイベントを受け付けません。
    .publish = この撮影室を発行
    .follow = ほかの撮影室に追従
key-relay-bridge-site = サブジェクトvx.施設.撮影室.コマンドに使う施設の短い名前で、英数字、-、_だけを使えます。一緒に使うすべてのリレーで同じにしてください。
    .title = ブリッジの施設
key-relay-bridge-room = 発行する、または追従する撮影室の短い名前で、英数字、-、_だけを使えます。1つの撮影室を発行するリレーは1つだけにしてください。
    .title = ブリッジの撮影室
key-relay-bridge-credentials = リレーがNATSサーバーに示す内容を収めたファイルです。user:password、トークン、nkeyのシード、または.credsファイルを使えます。リレーを実行するユーザーだけが読めるようにしてください。
    .title = ブリッジの認証情報
key-relay-bridge-ca-file = オペレーティングシステムが信頼する認証局のほかに、NATSサーバーについて信頼する認証局の証明書を収めたPEMファイルです。
    .title = ブリッジの認証局
key-relay-bridge-patient-data = 患者情報をブリッジに通すかどうかを指定します。通さない場合、ほかの撮影室には検査の手順、開始、終了だけが表示され、名前は表示されません。
    .title = ブリッジの患者情報
