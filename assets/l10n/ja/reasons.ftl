### Reasons: what a system or a library refused, as the end of a sentence, without a full stop.
### Logs and --json have them in English.

## What the operating system refused

system-not-found = ファイルまたはフォルダーがありません
system-denied = 権限がありません
system-read-only = ディスクが読み取り専用です
system-no-space = ディスクがいっぱいです
system-quota = ディスクの割り当てを使い切りました
system-too-large = ファイルが大きすぎます
system-is-folder = ファイルではなくフォルダーです
system-not-folder = パスの途中にフォルダーではないものがあります
system-not-empty = フォルダーが空ではありません
system-exists = すでに存在します
system-file-name = 使用できない名前です
system-other-disk = 別のディスクにあります
system-busy = 別のプログラムが使用しています
system-stale = ネットワークフォルダーを利用できなくなりました
system-timed-out = 時間内に応答がありません
system-refused = 接続が拒否されました
system-reset = 接続がリセットされました
system-closed = 相手側が接続を閉じました
system-host-unreachable = コンピューターに到達できません
system-network-unreachable = ネットワークに到達できません
system-network-down = ネットワークが停止しています
system-address-in-use = 別のプログラムがポートを使用しています
system-no-such-address = このアドレスのネットワークインターフェイスがありません
system-no-name = ホスト名が見つかりません
system-ended = 内容が途中で終わっています
system-data = 内容が正しくありません
system-input = 値が正しくありません
system-unsupported = このシステムは対応していません
system-memory = メモリが足りません
system-interrupted = 中断されました
system-try-again = システムのリソースが足りません
system-too-many-files = 開いているファイルが多すぎます
system-device = デバイスのエラーです
# $code: the system's own number.
system-code = システムエラー{ $code }
system-unknown = 不明なエラーです

## What is wrong with a text in Fluent. $name: a name or a sign of the text.

fluent-token = 「{ $name }」がありません
fluent-name = 名前は英字（a～z）で始めてください
fluent-no-text-of = { $name } に文言がありません
fluent-no-text = 文言がありません
fluent-function-name = 関数名は大文字で書きます
fluent-no-default = 選択肢の一つは * で始めてください
fluent-two-defaults = * で始められる選択肢は一つだけです
fluent-selector = -> の前には $count のような引数を書いてください
fluent-term-attribute = 用語（-名前）の属性は表示できません
fluent-open-quote = 引用符が閉じられていません
fluent-argument-order = 名前付きの引数は後に書いてください
fluent-argument-twice = 引数 { $name } が二つあります
fluent-escape = { $name } は正しいエスケープではありません
fluent-brace = 開いていない波かっこが閉じられています
fluent-expression = 波かっこの中が正しくありません
fluent-literal = 引用符で囲んだ文字列か数値がありません
fluent-twice = { $name } が二つあります
fluent-unknown-argument = 引数 { $name } はありません
fluent-unknown-function = 関数 { $name } はありません
fluent-unknown-message = メッセージ { $name } はありません
fluent-circle = 文言が自分自身を参照しています
fluent-too-many = 波かっこが多すぎます

## What is wrong with a file in TOML

toml-twice = 同じ名前が二つあります
toml-no-value = = の後に値がありません
toml-no-equals-sign = 名前の後に = がありません
toml-equals-sign = = が一つ余分です
toml-no-quotes = 文字列を引用符で囲んでください
toml-open-quote = 文字列の引用符が閉じられていません
toml-escape = バックスラッシュの後が正しくありません。バックスラッシュは \\ と書くか、一重引用符を使ってください
toml-open-header = セクション名の終わりに ] がありません
toml-open-list = リストの終わりに ] がありません
toml-open-brace = {"}"} がありません
toml-no-comma = カンマがありません
toml-comma = カンマが一つ余分です
toml-number = 数値の書き方が正しくないか、大きすぎます
toml-key = 名前の書き方が正しくありません
toml-too-deep = リストまたはテーブルの入れ子が深すぎます
toml-line-end = 改行が壊れています
toml-unreadable = この箇所を読み取れません

## What is wrong with a picture in PNG

png-truncated = ファイルが不完全です
png-damaged = ファイルが壊れています
png-too-large = 必要なメモリが多すぎます
png-unsupported = 対応していない色の形式です

## What is wrong with a certificate or its key

tls-file-certificate = 証明書が壊れているか、古いバージョンです
tls-file-key = 秘密鍵が壊れているか、対応していない種類です
tls-file-other = 証明書と秘密鍵を組み合わせて使用できません

## What is wrong with the connection to the window system

desktop-name = DISPLAYに正しいディスプレイがありません
desktop-not-allowed = Xサーバーがこのユーザーの接続を許可していません
desktop-no-compositor = Waylandコンポジターがありません

## Characters that TOML does not accept, and those that nobody sees. $name: one of the names below, $character: itself, $code: its number (U+00A0).

character-shown = { $name }{ $character }（{ $code }）
character-unseen = { $name }（{ $code }）
character-left-double-quote = 左二重引用符
character-right-double-quote = 右二重引用符
character-low-double-quote = 下付き二重引用符
character-left-guillemet = 左ギュメ
character-right-guillemet = 右ギュメ
character-left-single-quote = 左一重引用符
character-right-single-quote = 右一重引用符
character-low-single-quote = 下付き一重引用符
character-single-guillemet = 一重ギュメ
character-prime = プライム記号
character-grave-accent = バッククォート
character-acute-accent = アキュートアクセント
character-hyphen = ハイフン
character-en-dash = 半角ダッシュ
character-em-dash = 全角ダッシュ
character-minus = マイナス記号
character-no-break-space = 改行なしスペース
character-soft-hyphen = ソフトハイフン
character-space-of-another-width = 幅の異なる空白
character-zero-width-space = ゼロ幅スペース
character-joiner = ゼロ幅接合子
character-direction-mark = 書字方向の制御文字
character-right-to-left-override = 右から左への上書き文字
character-line-separator = 行または段落の区切り文字
character-ideographic-space = 全角スペース
character-hangul-filler = ハングルフィラー
character-byte-order-mark = バイト順マーク
character-fullwidth-equals = 全角の等号
character-fullwidth-left-bracket = 全角の左角かっこ
character-fullwidth-right-bracket = 全角の右角かっこ
character-fullwidth-digit = 全角の数字
character-fullwidth-letter = 全角の英字
character-fullwidth-sign = 全角の記号
character-carriage-return = 改行（LF）のない復帰文字
character-control = 制御文字
character-invisible = 見えない文字
character-greek = ギリシャ文字
character-cyrillic = キリル文字
character-letter = 文字
character-other = 文字
