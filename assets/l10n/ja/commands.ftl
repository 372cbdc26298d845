# What the commands print (ids of src/commands and main.rs).
### Commands, options, names of settings and variables, file names and addresses stay as they are.
### $reason: one of the reasons of reasons.ftl. An error follows "vxdisplay: ".

## Errors of all commands

# $problems: what is wrong, one a line.
settings-not-used =
    設定を使用できません。
    { $problems }
system-error = システムがエラーを報告しました：{ $reason }
output-not-written = 出力を書き込めませんでした：{ $reason }。出力先の空き容量を確保するか、別の場所に出力して、コマンドをもう一度実行してください。
interrupt-not-heard = Ctrl+C と SIGTERM を受け取れません：{ $reason }
folder-not-made = フォルダー { $folder } を作成できません：{ $reason }。別のフォルダーを選択してください。

## What is said of a file in place of the system's words: parts of sentences, without a full stop

file-not-regular = 通常のファイルではありません
file-silent = 5秒間、続きが届きませんでした
file-too-large = ファイルが大きすぎます
file-not-utf8 = UTF-8ではありません
file-too-deep = 波かっこの入れ子が深すぎます
file-not-there = ファイルがありません
file-no-name = ファイル名ではありません
file-locked = 別のプログラムが5秒間このフォルダーに書き込んでいます
file-of-another = 別のユーザーのものです
internal-error = 内部エラー

## Mistakes in a site's own texts: parts of sentences, without a full stop. $id, $name: a message of a file.

site-not-a-tag = ko、zh-Hans、pt-BR のような言語タグではありません
# $character: in quotes.
site-undrawable = 内蔵フォントに { $character } がありません
# $names: files.
site-no-file = { $names } のどのファイルもありません
site-not-a-message = メッセージ（id = 文言）ではありません
site-unknown = { $id }：プログラムにないメッセージです
site-empty = { $id }：文言がありません
# $name: a form of a message.
site-form-missing = { $name } がありません
# $argument: the name of an argument.
site-strange = { $name }：{ $argument } はこのメッセージの引数ではありません
# $argument: another message, a term or a function.
site-reference = { $name }：{ $argument } は使えません。使えるのはこのメッセージの引数だけです
# $why: site-missing, or one of the reasons of Fluent.
site-flaw = { $id }：{ $why }
site-missing = このメッセージがありません

## check

# The names of the rungs, in front of their lines.
check-name-address = アドレス
check-name-port = ポート
check-name-websocket = WebSocket
check-name-register = 登録
check-name-ping = ping
check-name-data = データ
check-no-thread = 点検を開始できませんでした：{ $reason }。ほかのプログラムを閉じて、もう一度お試しください。
# $rung: one of the names above.
check-failed = 接続点検が「{ $rung }」で失敗しました。{ $why }
# $server: the address of the server; $zone: such as +09:00.
check-watching = { $server } との接続を監視しています。Ctrl+Cで終了します。時刻は現地時刻（UTC{ $zone }）です。

## settings

explain-none = （なし）
# $source: where a value comes from.
explain-locked = { $source }（ロック）
explain-files = ファイル
explain-machine = コンピューター
explain-policy = ポリシー
explain-user = ユーザー
explain-user-not-read = ユーザー（読み込まれません）
explain-config = 指定
explain-logs = ログ
# $name: one of those above. .missing: the file does not exist.
explain-file = { $name }：{ $path }
    .missing = { $name }：{ $path }（存在しません）
explain-no-file = { $name }：なし（ホームフォルダーがありません）
# $note: without a full stop.
explain-note = 注：{ $note }。

## monitors

monitor-identity = 識別名
monitor-connector = 接続端子
monitor-place = 位置
monitor-diagonal = 対角
monitor-inches = { $inches }インチ
monitor-is = 状態
# What a monitor is.
monitor-chosen = 選択中
monitor-primary = メインモニター
monitor-mirrored = 別のモニターの複製
monitor-asleep = スリープ中
monitors-no-display = 表示先がないため、モニターを一覧にできません（{ $reason }）。デスクトップセッションで vxdisplay を起動するか、DISPLAY または WAYLAND_DISPLAY を設定してください。
# $why: one of those below.
monitors-refused = モニターを一覧にできません：{ $why }
monitors-x-server-said = Xサーバーの応答：{ $reason }
monitors-compositor-said = Waylandコンポジターの応答：{ $reason }
monitors-windows-silent = Windowsから一覧を取得できませんでした
monitors-unsupported = このシステムではモニターを一覧にできません。
monitors-not-followed = モニターの変化を監視できません

## relay

listening = { $address } で待ち受けています
# $host: a host, as it stands before the colon of the port.
listen-port-in-use = VXvueのサーバーなど、別のプログラムが { $address } で待ち受けています。それを停止するか、--listen { $host }:0 で別のポートを選択してください。
listen-not-permitted = システムが { $address } での待ち受けを許可していません。--listen で1024以上のポート（Windowsでは予約されていないポート）を選択してください。
listen-no-such-address = このコンピューターにはアドレス { $address } がありません。--listen でこのコンピューターのアドレスまたは 127.0.0.1 を選択してください。
listen-refused = リレーが { $address } で待ち受けできませんでした：{ $reason }。--listen 127.0.0.1:0 をお試しください。

## send

# $date: what was given.
send-birth-date = --birth { $date } は患者の生年月日ではありえません。1988-02-14 のように YYYY-MM-DD の形式で指定してください。
send-blank-id = --id が空です。IDのない患者は通知できません。--id DEMO-1 のように指定してください。
send-timed-out = { $server } に{ $seconds }秒以内に接続できませんでした。アドレスと、サーバーが動作しているかを確認してください。
# .numbered: with an error number.
send-register-refused = { $server } がVXvue（2）としての登録をエラー番号なしで拒否しました。サーバーのログを確認してください。
    .numbered = { $server } がVXvue（2）としての登録をエラー{ $number }で拒否しました。サーバーのログを確認してください。
    .token = { $server } がVXvue（2）としての登録を拒否しました（エラー { $number }）。送信側のトークンを求めるリレーの場合は、アドレスにトークンを書いてください：--server ws://x:TOKEN@HOST:PORT
send-event-refused = { $server } がイベントをエラー番号なしで拒否しました。サーバーのログを確認してください。
    .numbered = { $server } がイベントをエラー{ $number }で拒否しました。サーバーのログを確認してください。
    .token = { $server } がイベントを拒否しました（エラー { $number }）。送信側のトークンを求めるリレーの場合は、アドレスにトークンを書いてください：--server ws://x:TOKEN@HOST:PORT
send-closed = イベントが届く前に { $server } が接続を閉じました。サーバーのログを確認してください。
send-unconfirmed = 未確認：{ $server } は登録に応答しませんでした。そのようなサーバーもあるため、イベントはそのまま送信します。
link-no-thread = 接続を開始できませんでした：{ $reason }。ほかのプログラムを閉じて、もう一度お試しください。

## watch and replay: parts of a line, with bars between them

# $link: a state of the link; $number: which connection since the start.
watch-link = 接続 { $link }（{ $number }回目）
watch-patient = { $id } { $name }、生年月日 { $birth }
printing-no-thread = 出力を開始できませんでした：{ $reason }。ほかのプログラムを閉じて、もう一度お試しください。
printing-stopped = 内部エラーにより出力が止まりました。コマンドをもう一度実行してください。
replay-not-opened = { $file } を開けません：{ $reason }。名前と権限を確認してください。
replay-no-thread = 再生を開始できませんでした：{ $reason }。ほかのプログラムを閉じて、もう一度お試しください。

## shots and texts

shots-not-written = { $file } を書き込めません：{ $reason }。空き容量を確保するか、別のフォルダーを選択してください。
card-title = 設置カード
card-close = EscまたはF11で閉じます。
card-frame = 細い枠が四辺すべてに見えなければなりません。
card-readable = { $distance } m離れて読める大きさ
card-ruler = この定規の長さは{ $length } mmでなければなりません。違う場合はdisplay.diagonal_inを直してください。
card-monitor = モニター：{ $identity }（{ $connector }）
card-no-monitor = モニター：不明（画像ファイル）
card-size = { $width } × { $height }ピクセル、倍率{ $scale }、{ $diagonal }インチ
card-legible = { $distance } mでの患者向けの最小文字：大文字の高さ{ $millimetres } mm、{ $pixels }ピクセル
card-sides = 左上と右上：人体図と同じく、こちらを向いた患者の右と左の表示です。
card-contrast = すべての四角が背景と区別できなければなりません。数字はコントラストです。
card-writings = すべての名前が空の四角なしに完全に見えなければなりません。
shortage-of-size = { $distance } mの距離から見るには{ $diagonal }インチの画面は小さすぎ、文字が必要な大きさより小さく表示されます。
shortage-of-room = { $distance } mの距離では、{ $diagonal }インチの画面に次のものを表示する余地がありません：{ $left-out }。
shortage-labels = 見出し
shortage-steps = 検査段階の名称
shortage-hints = 案内文
shortage-language = 第2言語
shortage-figure = 人体図
shortage-announced = 受信したままの部位または撮影方向
card-display-runs = { $server }用のVX Displayが実行中で、カードで患者を覆うことはできません。先に終了するか、--shots DIRで画像を書き出してください
shots-no-png = 画像をPNGとして保存できません：{ $reason }
texts-not-written = { $file } を書き込めません：{ $reason }。
    .exists = { $file } を書き込めません：{ $reason }。同じファイルのないフォルダーを選択してください。既存のファイルは置き換えません。
texts-none = このフォルダーには文言がありません。
# $languages: language tags.
texts-right = 文言に誤りはありません：{ $languages }。
# $language: the language. $text: what does not fit. $size: a screen, such as 800x600.
texts-too-long = { $language }：「{ $text }」は{ $size }の画面に収まりません。短くしてください。

## diagnose

# $bytes: a number; $entries: names of the files in it.
diagnostics-written = { $path }（{ $bytes }バイト、患者情報なし）：{ $entries }

## autostart

# $files: one or more files. .machine: for all users of this computer.
autostart-enabled = VX Displayはこのユーザーのデスクトップとともに起動します：{ $files }
    .machine = VX Displayはすべてのユーザーのデスクトップとともに起動します：{ $files }
autostart-reload = すでに動作中のセッションには、次のコマンドの後に反映されます：systemctl --user daemon-reload
autostart-disabled = VX Displayはこのユーザーのデスクトップとともに起動しません。削除しました：{ $files }
    .machine = VX Displayはすべてのユーザーのデスクトップとともに起動しません。削除しました：{ $files }
autostart-nothing-to-remove = VX Displayはこのユーザーのデスクトップとともに起動しません。削除するものはありませんでした。
    .machine = VX Displayはすべてのユーザーのデスクトップとともに起動しません。削除するものはありませんでした。
autostart-this-user = このユーザー
autostart-all-users = すべてのユーザー
autostart-not-enabled = 無効
# $program: one of the programs below.
autostart-by-desktop-entry = デスクトップエントリーにより有効、起動対象：{ $program }
autostart-by-systemd-unit = systemdユーザーユニットにより有効、起動対象：{ $program }
autostart-by-run-key = Runキーにより有効、起動対象：{ $program }
autostart-this-program = このプログラム
autostart-other-program = これとは別のvxdisplay。`enable` でこのプログラムに変わります
autostart-missing-program = すでに存在しないプログラム。`enable` でこのプログラムに変わり、`disable` で削除されます
autostart-unreadable-program = 読み取れないコマンド。`enable` で書き直されます
autostart-no-program = このプログラムのパスがわかりません：{ $reason }。完全なパスで起動してください。
# $reason: one of those below.
autostart-unfit = パス { $path } からはプログラムを起動できません：{ $reason }。単純な名前のフォルダーにプログラムを移動してください。
autostart-not-text = 有効なテキストではありません
autostart-control-character = 制御文字が含まれています
# $character: in quotes.
autostart-character = そこに書けない { $character } が含まれています
autostart-no-home = このユーザーにはホームフォルダーがありません。HOME または XDG_CONFIG_HOME を設定してください。
autostart-not-allowed = { $place } を変更できるのは管理者だけです。このコマンドをsudoで（Windowsでは管理者として）実行してください。
autostart-place = { $place }：{ $reason }。権限とディスクを確認してください。
autostart-no-systemd = このシステムにはsystemdがありません。--systemd を外してください。

## status

status-server = サーバー
status-version = バージョン
status-running = 動作時間
status-link = 接続状態
status-connection = 接続番号
status-exam = 検査
status-screen = 患者画面
status-renderer = 描画
status-last-frame = 最後の画面更新
status-last-event = 最後のイベント
status-restarts = 再起動
status-notices = 通知
# $started: the address with which the program was started.
status-server-chosen = { $server }（ウィンドウで選択。起動時は { $started }）
status-no-renderer = なし
# States of the link. .meaning: with what the state means.
link-name-connecting = 接続中
    .meaning = 接続中（まだ接続されていないか、登録を待っています）
link-name-unconfirmed = 登録未確認
    .meaning = 登録未確認（接続済み。サーバーが登録に応答しませんでした）
link-name-registered = 登録済み
    .meaning = 登録済み（接続され、登録されています）
link-name-unverified = ping応答なし
    .meaning = ping応答なし（接続済み。サーバーがpingに応答しないため、切れていてもわかりません）
link-name-refused = 拒否
    .meaning = 拒否（サーバーがこのディスプレイを拒否しています）
link-name-lost = 切断
    .meaning = 切断（接続が失われ、再試行しています）
# Phases of an exam. .meaning: with what the phase means.
phase-name-waiting = 待機
    .meaning = 待機（患者は選択されていません）
phase-name-ready = 準備
    .meaning = 準備（患者が選択されています）
phase-name-in-progress = 検査中
    .meaning = 検査中（検査が開かれています）
phase-name-completed = 完了
    .meaning = 完了（検査が完了しました）
status-no-connection = まだありません
status-first-connection = 起動後の最初の接続
status-connection-number = 起動後{ $number }番目
status-screen-windowed = ウィンドウ表示
status-screen-shown = { $monitor } に全画面表示
# $why: a sentence of the running program.
status-screen-hidden = 非表示：{ $why }
status-restarted = { $count }回、前回の理由：{ $reason }
# $span: a time, as below.
status-ago = { $span }前
status-no-frame = まだありません
status-no-event = まだありません。撮影室が空いている間は正常です
status-minutes = { $minutes }分{ $seconds }秒
status-hours = { $hours }時間{ $minutes }分
status-days = { $days }日{ $hours }時間
status-unknown-time = 不明な時間
status-nobody-runs = このユーザーでは { $server } 用のVX Displayが動作していません。起動するには：vxdisplay run
# $running: the addresses of the servers of those that run.
status-several = VX Displayは { $server } ではなく { $running } 用に動作しています。--server で選択してください。
status-refused = VX Displayは動作していますが、状態を報告しません：{ $why }
ask-nobody-runs = このサーバーとユーザー用のVX Displayは動作していません。
ask-silent = VX Displayは動作していますが、{ $seconds }秒以内に応答しませんでした。停止している可能性があります。終了して再起動してください。
ask-garbled = VX Displayは動作していますが、応答を読み取れません。別のバージョンの可能性があります。終了して再起動してください。
ask-broken = VX Displayは動作していますが、そのプログラムとの接続が切れました：{ $reason }。もう一度お試しください。

## run and demo

# .opened: its console was opened.
runs-already = { $server } 用のVX Displayはすでに動作しています。
    .opened = { $server } 用のVX Displayはすでに動作しているため、そのウィンドウを開きました。
window-not-opened = VX Displayはすでに動作していますが、ウィンドウを開けませんでした：{ $why }
demo-own-server = デモは独自のサーバーを起動するため、--server は使用されません
display-ended = ディスプレイが終了コード{ $code }で終了しました。理由はログにあります。
# $seen: one of those below.
window-no-display = 表示先がないため、ウィンドウを開けませんでした：{ $seen }。デスクトップセッションで vxdisplay を起動するか、DISPLAY または WAYLAND_DISPLAY を設定してください。`vxdisplay watch` はウィンドウなしで動作します。
window-no-variable = DISPLAY も WAYLAND_DISPLAY も設定されていません
window-x-server-silent = DISPLAY が指すXサーバーが応答しません
window-compositor-silent = WAYLAND_DISPLAY が指すWaylandコンポジターが応答しません
# $reason: what the system said, or window-system-silent.
window-refused = ウィンドウを開けませんでした（{ $reason }）。デスクトップセッションで vxdisplay を起動してください。`vxdisplay watch` はウィンドウなしで動作します。
window-system-silent = ウィンドウシステムが起動しませんでした
desktop-gone = デスクトップがなくなりました。ウィンドウシステムが応答しなくなりました。
display-no-thread = ディスプレイのスレッドを開始できませんでした：{ $reason }。ほかのプログラムを閉じて、もう一度お試しください。
supervisor-no-thread = 監視プロセスのスレッドを開始できませんでした：{ $reason }。ほかのプログラムを閉じて、もう一度お試しください。
# $why: one of those below.
log-warning = 警告：{ $why }
log-no-folder = このユーザーにはホームフォルダーがないため、ログファイルは作成されません。この警告を消すには log.file = false を設定してください
log-not-writable = { $folder } に書き込めないため、ログファイルは作成されません（{ $reason }）。権限を確認するか、log.file = false を設定してください
link-busy = 接続がビジーのため、これ以上のコマンドを受け付けられませんでした。しばらくしてからもう一度お試しください。
link-ended = 接続は終了しました。プログラムを再起動してください。
link-message-too-long = メッセージが256 KiBより長いため、送信されませんでした。短くしてください。

# vxdisplay alias: what would be drawn, by the ids of the site's file.
alias-not-read = 一覧 { $file } を読み取れません：{ $reason }。1行に1つの名称があるテキストファイルを指定してください。
alias-no-figure = 図はありません。文字だけを表示します。
alias-figure = 図：{ $region }、左右：{ $side }、方向：{ $view }、体位：{ $position }
alias-words = 言葉（{ $language }）：{ $text }
alias-hint = 案内（{ $language }）：{ $text }
# A list's last line.
alias-count = 名称{ $count }件、図なし{ $none }件

## Mistakes in the files of a site

# $name: a message or a form of it. $character: in quotes.
site-undrawable-in = { $name }：内蔵フォントに { $character } がありません
# U+FFFD stands where a letter was lost.
site-lost-letter = { $name }：文字が失われています。文言を書き直し、ファイルをUTF-8で保存してください
# $text: how it reads now. $meant: how it was meant.
site-misread = { $name }：「{ $text }」は別の文字コードで保存されたため文字化けしています（元は「{ $meant }」と思われます）。書き直して、UTF-8で保存してください
# $code: its number (U+001B).
site-control = { $name }：制御文字{ $code }が含まれています。取り除いてください
site-blank = { $name }：文言が空です
site-too-long = { $name }：文言が{ $letters }文字あります。画面に入るのは{ $most }文字までです
# $line: where it stands first.
site-twice = { $name } はすでに{ $line }行目にあります
site-form-unknown = { $name }：このメッセージにこの形はありません
# $argument: the name of an argument.
site-argument-missing = { $name }：{ $argument } がありません
site-sides = { $name }：左・右・両側の文言は互いに異なる必要があります
site-swapped = { $name }：左と右が入れ替わっています
site-side-named = { $name }：「{ $text }」は、ここにふさわしくない側（{ $side }）を示しています
site-stray = プログラムが読まない名前のファイルです
site-not-in-a-language = ko のような言語のフォルダーに入れてください
file-utf16 = UTF-16です。UTF-8で保存してください

## Mistakes in the file of site.procedures. Names in brackets and ids stay as they are

procedures-vocabulary = [vocabulary] には単語のリストだけを書きます
procedures-begin = 検査名はそれぞれ [[procedure]] で始めます
# $name: what is written.
procedures-table = { $name }：[[procedure]] と [vocabulary] だけが使えます
# $id: what is written.
procedures-id = { $id }：この ID の部位・側・方向・体位はありません
procedures-list = { $id }：引用符で囲んだ単語のリストを書いてください
procedures-word = { $id }：文字か数字を含む単語を引用符で囲んでください
# $key: what is written.
procedures-key = { $key }：body、projection、region、side、view、position、words、hint だけが使えます
procedures-no-body = この [[procedure]] には body（部位の名前）がありません
# $key: a key of the file.
procedures-text = { $key }：引用符で囲んだ文字列を書いてください
# $value: what is written, in quotes. $known: what may be written.
procedures-value = { $key }：{ $value } は使えない値です。使える値：{ $known }
procedures-languages = { $key }：{ $key }.en = "…" のように言語ごとに書いてください
# $why: site-not-a-tag.
procedures-tag = { $key }：{ $why }
# $most: a number.
procedures-line = { $key }：{ $most }文字以内の1行で書いてください

## vxdisplay status: why the display was restarted, and what a running display refuses

# $code: a number.
restart-internal-error = 内部エラー（終了コード { $code }）
restart-exit-code = 終了コード { $code }
# $signal: the number of a signal.
restart-signal = シグナル { $signal }
# $seconds: a number.
restart-hung = 画面の更新が{ $seconds }秒間止まりました
restart-silent = プロセスが{ $seconds }秒間応答しませんでした
restart-no-picture = { $seconds }秒間何も表示できませんでした
restart-not-started = 起動できませんでした
instance-not-a-question = 質問が { $example } のような1行のJSONではありません
# $known: words in quotes, with commas between them.
instance-unknown-question = このバージョンが答えるのは { $known } だけです
# $kib: a number.
instance-question-too-long = 質問が{ $kib } KiBを超えています
instance-keeps-its-desktop = デスクトップで実行中のため終了しません

## Mistakes on the command line. Options, placeholders and values stay as they are

# $what: one of the sentences below.
usage-mistake = エラー：{ $what }
# $argument: what was typed.
usage-unknown-argument = 「{ $argument }」という引数はここでは使えません
# $command: what was typed.
usage-unknown-command = 「{ $command }」というコマンドはありません
# $argument: an argument with the placeholder of its value.
usage-value-missing = 「{ $argument }」には値が必要です
# $value: what was typed.
usage-wrong-value = 「{ $value }」は「{ $argument }」の値として使えません
# $what: a sentence. $why: what is expected.
usage-because = { $what }。{ $why }
usage-too-many-values = 「{ $argument }」に値「{ $value }」は追加できません
# $wanted, $given: numbers.
usage-value-count = 「{ $argument }」には値が{ $given }個ではなく{ $wanted }個必要です
usage-equals-sign = 「{ $argument }」と値の間に等号を書いてください
# $others: arguments.
usage-conflict = 「{ $argument }」は { $others } と一緒に使えません
usage-conflict-unknown = これらの引数は一緒に使えません
usage-repeated = 「{ $argument }」は1回だけ指定できます
# $arguments: a list.
usage-required = 必要な引数がありません：{ $arguments }
# $command: the command line so far. $commands: a list.
usage-command-missing = 「{ $command }」にはコマンドが必要です：{ $commands }
usage-not-unicode = 引数に Unicode でない文字があります
usage-other = コマンドラインを読み取れません
# $values: a list.
usage-allowed = 使える値：{ $values }
# $names: one or more, each in quotes.
usage-similar = { $names } ではありませんか？
# $name: an option, a command or a value.
usage-quoted = 「{ $name }」
# $argument: what was typed; it begins with a hyphen.
usage-as-value = 「{ $argument }」が値の場合は「-- { $argument }」と書いてください。
# $command: what to type.
usage-more = 詳しくは「{ $command }」を実行してください。

## relay: TLS, senders, page

relay-in-clear = リレーがTLSなしで { $address } で待ち受けています。このネットワークの誰でも患者名を盗み見ることができます。relay.tls_certificateとrelay.tls_keyを設定するか、127.0.0.1だけで待ち受けてください。
relay-tls-one-missing = relay.tls_certificateとrelay.tls_keyは組で使いますが、片方しか設定されていません。両方とも設定するか、両方とも空にしてください。
relay-tls-not-readable = { $path } を読み取れません：{ $reason }。relay.tls_certificateとrelay.tls_keyを確認し、リレーを実行するユーザーがファイルを読めることを確認してください。
relay-tls-not-a-pem-file = { $path } はPEMファイルではありません。フォルダーかパイプであるか、1 MiBを超えています。relay.tls_certificateとrelay.tls_keyを確認してください。
relay-tls-no-certificate = { $path } にPEM形式の証明書がありません（relay.tls_certificate）。「-----BEGIN CERTIFICATE-----」で始まるPEM形式に変換してください。
relay-tls-no-key = { $path } にPEM形式の秘密鍵がありません（relay.tls_key）。「-----BEGIN PRIVATE KEY-----」で始まるPEM形式に変換してください。
relay-tls-key-has-password = { $path } の秘密鍵にはパスワードがかかっていますが、リレーはパスワードを尋ねられません。パスワードなしで保存し（openssl pkey -in OLD -out NEW）、リレーを実行するユーザーだけが読めるようにしてください。
relay-tls-not-a-pair = { $key } の秘密鍵は { $path } の証明書のものではありません。relay.tls_certificateとrelay.tls_keyには、一緒に作られたファイルを設定してください。
relay-tls-not-usable = { $path } の内容は使えません：{ $reason }。証明書と鍵を作り直してください。
relay-token-not-readable = { $path } の送信者用トークンを読み取れません：{ $reason }。relay.sender_token_fileを確認し、リレーを実行するユーザーがファイルを読めることを確認してください。
relay-token-not-usable = { $path } に送信者用トークンがありません（relay.sender_token_file）。英数字と - . _ ~ だけを使って、16～256文字のトークンだけを入れてください。
relay-bridge-address = { $address } はNATSサーバーのアドレスではありません（relay.bridge）。nats://host:4222またはtls://host:4222の形で、コンマで区切って16個まで書いてください。
relay-bridge-secret-in-address = ブリッジのアドレスに、ほかの人が読めるパスワードまたはトークンが含まれています（relay.bridge）。ファイルに書き、そのファイルをrelay.bridge_credentialsに指定してください。
relay-bridge-place = ブリッジには撮影室の名前が必要です。relay.bridge_siteとrelay.bridge_roomに、英数字、-、_からなる短い名前を設定してください。
relay-bridge-demo = 撮影室に追従するリレーではデモを再生しません。デモの患者が撮影室の患者と混ざるためです。--demoを外すか、relay.bridge_directionをpublishにしてください。
relay-bridge-credentials-not-readable = { $path } のブリッジの認証情報を読み取れません：{ $reason }。relay.bridge_credentialsを確認し、リレーを実行するユーザーがファイルを読めることを確認してください。
relay-bridge-credentials-not-usable = { $path } にNATSの認証情報がありません（relay.bridge_credentials）。user:password、トークン、nkeyのシード、または.credsファイルの内容を入れてください。
relay-bridge-ca-not-readable = { $path } を読み取れません：{ $reason }。relay.bridge_ca_fileを確認し、リレーを実行するユーザーがファイルを読めることを確認してください。
relay-bridge-ca-not-usable = { $path } に読み取れる認証局の証明書がありません（relay.bridge_ca_file）。NATSサーバーの証明書を発行した認証局のPEM証明書を入れてください。
relay-bridge-tls = ブリッジでTLSを使えません：{ $reason }
relay-bridge-in-clear = 名前が暗号化されずにブローカーへ送られる可能性があります。relay.bridge_patient_dataが有効なのに、relay.bridgeにnats://のサーバーがあります。tls://を使ってください。
relay-page-title = VX Displayリレー
relay-page-what = このポートはVX Displayリレーのものです。撮影室のメッセージを、その部屋のディスプレイに渡します。ウェブサイトではないため、ここで操作するものはありません。
relay-page-connect = ディスプレイを接続するには、ディスプレイのアドレス欄にこのアドレスを入力し、http://の代わりにws://を（https://の代わりにwss://を）使ってください。
relay-page-monitoring = 監視用に/healthzと/metricsがあります。どちらにも、このページにも、患者情報は含まれません。
service-not-started = システムはこれをサービスとして起動していません：{ $reason }。relay-service.ps1でインストールするか、--serviceなしで`vxdisplay relay`を実行してください。
