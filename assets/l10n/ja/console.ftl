### The technologist's window.

## none

none = —

## page

page-connection = 接続
page-exam = 検査
page-messages = メッセージ
page-settings = 設定
page-simulator = シミュレーター

## bar

bar-server = サーバーアドレス
bar-reconnect = 再接続
bar-run-check = 点検を実行
bar-page = ページ：{ $page }

## link

link-connecting = 接続中
link-unconfirmed = 接続済み、登録未確認
link-registered = 登録済み
link-unverified = 接続済み、ping応答なし
link-refused = 拒否
link-lost = 接続切断
link-round-trip-title = 往復時間、直近10分
link-no-pings = pingへの応答はまだありません
link-plot-spoken = 直近10分の往復時間、ping { $count }回
link-day-title = 直近24時間
link-day-spoken = 直近24時間：登録済み{ $up }分、未確認{ $unconfirmed }分、切断{ $down }分（5分単位）
link-connected-for = 接続時間
link-reconnects = 再接続、24時間
link-events = 受信イベント
link-last-event = 最後のイベント

## span

span-days = { $d }日{ $h }時間{ $m }分
span-hours = { $h }時間{ $m }分

## preview

preview-spoken = 現在の患者画面

## monitor

monitor-title = 患者用モニター
monitor-main = メインモニター
monitor-other = メインモニター以外
monitor-show = 全画面で表示
monitor-close = 全画面を閉じる

## notices

notices-title = 通知
notices-clear = クリア
notices-clear-hint = この一覧を空にします。メッセージは残ります。
notices-empty = 通知はありません。受信内容はすべてAPI文書に準拠しています。
notices-protocol = メッセージ
notices-exam = 検査
notices-link = 接続
notices-program = プログラム
notices-times = { $count }回、{ $first }～{ $last }
notices-cleared = クリア後の通知はありません。

## exam

exam-now = 現在
exam-why = この表示になっている理由
exam-hide = 今すぐ非表示
exam-hide-title = 患者を非表示
exam-hide-hint = 次の患者が送信されるまで、患者を画面から消去します。どちらのウィンドウでもF8キーで実行できます。
exam-story = 表示と消去の履歴
exam-story-empty = まだ何も表示していません。VXvueで患者を選択するか、シミュレーターを使用してください。
exam-cleared = 消去：{ $rule }
exam-patient-shown = 患者を表示
exam-step-shown = ステップを表示：{ $step }
exam-phase = 状態：{ $phase }

## phase

phase-waiting = 待機中
phase-ready = 準備中
phase-in-progress = 検査中
phase-completed = 完了

## reason

reason-cleared = 患者を表示していません：{ $rule }。
reason-not-connected = 未接続です。確認できない内容は表示しません。
reason-nobody-named = 患者を表示していません：サーバーからまだ患者（101）が通知されていません。
reason-hold = 接続が切断されました。患者は{ $time }の間表示され、その後消去されます。
reason-patient = 最後の患者メッセージ（101）の患者を表示しています。
reason-id-for-name = 氏名を受信していないか描画できないため、代わりに患者番号を表示しています。
reason-no-name = 表示できる氏名も患者番号も受信していません。
reason-masked = 氏名または生年月日が伏せられています（プライバシー設定）。
reason-no-birth-date = 読み取れる生年月日を受信していないため、表示していません。
reason-no-step = この患者の601（sendStepInfo）を受信していないため、撮影部位を表示していません。
reason-step-alone = 患者のない撮影部位です。対応する101（setPatientInfo）を待っています。
reason-demo = デモ、シミュレーションまたは記録のデータです。DEMOと表示されます。
reason-hidden = スタッフが患者を非表示にしました。次の101（setPatientInfo）まで何も表示しません。

## mark

mark-ok = 完了
mark-unsure = 未確認
mark-none = まだなし
mark-failed = 失敗
mark-running = 実行中
mark-waiting = 未到達
mark-skipped = スキップ

## messages

messages-search = 検索
messages-search-hint = コマンド、内容、通知または時刻
messages-received = 受信
messages-sent = 送信
messages-link = 接続
messages-problems = 問題 { $count }
messages-hide-pings = pingを非表示
messages-hide-patient = 患者情報を非表示
messages-show-patient = 患者情報を表示
messages-show-patient-hint = このウィンドウで氏名、患者番号、生年月日を表示します
messages-pause = 一時停止
messages-go-on = 再開（新着 { $count }）
messages-export = エクスポート…
messages-details = メッセージ
messages-details-empty = 行を選択すると、原文と各フィールドについてのAPI文書の説明が表示されます。矢印キーで上下に移動できます。
messages-connection = 接続 { $number }
messages-fields-left-out =
    { $count ->
       *[other] 他{ $count }フィールド
    }
messages-overwritten = 保存期間が過ぎたため、患者の値を仮名に置き換えました。
messages-copy = コピー
messages-not-in-document = API文書にないフィールドです。
messages-required = 必須
messages-optional = 任意
messages-raw = 原文
messages-raw-hidden = 非表示：解析できない内容のため、どの部分からも患者が特定されるおそれがあります。
messages-raw-none = 原文はありません。
messages-close-reason = 理由のテキストは保存されません。
messages-empty = メッセージはまだありません。接続が開くと、すべてのフレームがここに表示されます。
messages-none-listed = 条件に一致するメッセージはありません。フィルターを解除するか、検索をクリアしてください。
messages-export-title = メッセージのエクスポート
messages-format = 形式
messages-json-hint = 1行に1メッセージ、プログラム向け
messages-csv-hint = 表形式、Excelなど向け
messages-rows = 行
messages-rows-listed = 絞り込んだ行
messages-rows-listed-hint = 一覧に表示されている行
messages-rows-all = すべての行
messages-rows-all-hint = 絞り込んでいない行も含むすべての行
messages-patient-data = 患者情報
messages-patient-hidden = 非表示
messages-patient-shown = 表示
messages-patient-warning = ファイルには氏名、患者番号、生年月日が含まれます。診療記録と同様に保護してください。
messages-path = ファイル
messages-save = 保存
messages-cancel = キャンセル
messages-cancel-hint = ファイルの書き込みを中止します
messages-close = 閉じる

## task

task-done = 保存先：{ $place }
task-failed = 保存できませんでした：{ $why }

## section

section-server = サーバー
section-monitors = 患者用モニター
section-display = 患者画面
section-site = 施設
section-privacy = プライバシー
section-diagnostics = 診断
section-exam = 時間
section-link = 接続
section-console = このウィンドウ
section-messages = メッセージ
section-relay = リレー
section-health = 稼働監視
section-log = ログ
section-about = 情報

## settings

settings-reset = リセット
settings-reset-of = { $key }をリセット
settings-save = 保存
settings-save-of = { $key }を保存
settings-large = 大
settings-small = 小
settings-none = なし
settings-yes = はい
settings-no = いいえ
settings-empty = 空
settings-restart = 再起動後に有効になります。
settings-locked = 管理者によりロックされています。
settings-stronger = ファイルより優先される{ $source }で設定されています。
settings-set-at-start = ファイルより優先される、プログラム起動時のオプションで設定されています。
settings-problem = 保存されませんでした：{ $why }

## monitors

monitors-arrangement = 配置
monitors-unknown = システムからモニターの情報を取得できません。
monitors-main = メイン
monitors-second = サブ
monitors-patient = 患者画面
monitors-never = 患者画面ではない
monitors-identify = 識別
monitors-identity = 識別名
monitors-connector = 接続端子
monitors-place = サイズと位置
monitors-use = 患者用に使用
monitors-used = 患者用に使用中
monitors-use-of = モニター{ $number }を患者用に使用
monitors-mirrored = 別のモニターの複製
monitors-asleep = スリープ中

## about

about-title = VX Display
about-program = このプログラム
about-licences = ライセンス
about-version = バージョン
about-licence = ライセンスの種類
about-licence-name = MITまたはApache-2.0
about-machine-file = 管理者の設定
about-user-file = このユーザーの設定
about-logs = ログ
about-open-settings = 設定フォルダーを開く
about-open-logs = ログフォルダーを開く
about-keys = キーボード

## licences

licences-own = MITライセンスまたはApache License 2.0のいずれかに基づき、使用、複製、改変できます。
licences-others = 第三者のコンポーネントが{ $count }個含まれています。選択するとライセンスを表示します。
licences-back = 一覧に戻る

## keys

keys-pages = ページ
keys-reconnect = 再接続
keys-search = メッセージを検索
keys-hide = 患者を今すぐ非表示（両方のウィンドウ）
keys-full-screen = 患者画面を開く・閉じる
keys-staff = 患者画面から離れる（先に画面をクリック）
keys-tab = 項目間の移動と実行
keys-check = 点検を実行

## check

check-run-at = { $time }に実行した点検
check-running = { $time }から点検中
check-back = 現在の状態に戻る
check-back-hint = 現在の接続の表示に戻ります
check-cancel = 点検を中止
check-cancel-hint = この点検を中止します。接続はそのままです。

## rung

rung-address = アドレス
rung-port = ポート
rung-websocket = WebSocket
rung-register = 登録
rung-ping = Ping
rung-data = 検査データ

## simulator

simulator-half = シミュレーター

## recordings

recordings-half = 記録と再生

## record

record-title = 記録
record-hint = サーバーからのすべてのメッセージを時刻とともに記録し、検査を正確に再生できるようにします。
record-path = 記録ファイル
record-holds = ファイルの内容
record-pseudonymised = 仮名
record-real = 実際の患者情報
record-choose = 実際の患者情報を記録するかどうかを選んでください。
record-pseudonymised-hint = 氏名、患者番号、日付は同じ形式の仮名に置き換えられます。
record-real-hint = ファイルには氏名、患者番号、生年月日が含まれます。診療記録と同様に保護してください。
record-start = 記録を開始
record-stop = 記録を停止
record-running = 記録中：イベント{ $events }件、{ $size }、{ $path }

## replay

replay-title = 再生
replay-path = 再生する記録
replay-open = 開く
replay-empty = 一覧から記録を選ぶか、このウィンドウにファイルをドロップしてください。
replay-step = 次のイベント
replay-close = 再生を閉じる
replay-progress = { $at } / { $length } · イベント { $events } / { $of }
replay-over = 記録の終わりです。
replay-preview-hint = 再生はDEMOと表示され、このウィンドウにのみ現れます。患者用モニターには表示されません。
replay-reading = 記録を読み込み中…

## sim

sim-send = VXvue（2）として送信
sim-to = 送信先
sim-to-relay = 内蔵リレー
sim-to-server = 現在のサーバー
sim-id = 患者番号
sim-name = 氏名
sim-birth = 生年月日
sim-null = null
sim-awkward = テスト用の患者
sim-awkward-choose = テスト用の患者を選択
sim-send-patient = 患者を送信
sim-body-part = 撮影部位
sim-projection = 撮影方向
sim-send-step = ステップを送信
sim-start = 検査を開始
sim-complete = 検査を完了
sim-pick-of = { $what }を選択
sim-raw = 生フレーム
sim-raw-check = フレームを確認
sim-raw-send = フレームを送信
sim-raw-hint = 送信前に確認されます。検査イベントにはdemoの印が付きます。

## drill

drill-title = 障害訓練（内蔵リレー）
drill-dialect = サーバー方式
drill-document = API文書
drill-prototype = 試作版
drill-delay = フレームの遅延
drill-delay-unit = ms、最大10 000
drill-drop = フレームの欠落
drill-drop-unit = %（フレームの割合）
drill-order = メッセージの順序
drill-duplicate = 重複
drill-reorder = 順序変更
drill-pings = pingに応答
drill-cut = 接続を切断
drill-cut-hint = ディスプレイは切断を直ちに示し、保持時間の経過後に氏名を消去しなければなりません。
drill-restart = リレーを再起動
drill-restart-hint = 3秒間停止します。前の氏名が再び表示されてはなりません。
drill-freeze = リレーを凍結
drill-thaw = リレーの凍結を解除
drill-freeze-hint = 接続したまま無応答になります。10秒以内に検出されます。

## play

play-title = 検査全体
play-play = 検査を再生
play-pause = 検査を一時停止
play-step = 次のメッセージ
play-stop = 検査を停止
play-progress = 患者 { $patient } / { $patients } · 次のコマンド：{ $next }

## relay

relay-title = 内蔵リレー
relay-hint = このコンピューターでテストサーバーを開始し、ディスプレイを接続します。
relay-start = 内蔵リレーを開始
relay-stop = 内蔵リレーを停止
relay-listening = { $address }で待ち受け中 · クライアント：{ $clients } · ディスプレイ：{ $displays }
relay-away = 訓練のためオフライン（{ $address }） · クライアント：{ $clients } · ディスプレイ：{ $displays }

## diagnose

diagnose-title = 診断
diagnose-hint = バージョン、システム、モニター、設定、接続履歴、ログ、通知を、患者情報を含めずに1つのzipファイルにまとめます。保存先：
diagnose-write = 診断ファイルを保存

## simulator, recordings, settings, help

simulator-half-hint = VXvueと同じように患者、ステップ、検査全体を送信します。
recordings-half-hint = サーバーが送信した内容を記録し、再生します。
sim-preview = 患者画面
sim-send-patient-hint = 患者（101）をdemoの印を付けて送信します。
sim-send-step-hint = 部位と撮影方向（601）をdemoの印を付けて送信します。
sim-start-hint = 検査の開始（1001）を送信します。
sim-complete-hint = 検査の完了（1002）を送信します。
sim-raw-check-hint = このテキストをディスプレイがどう読むかを示します。送信はしません。
sim-raw-send-hint = テキストを確認して送信します。
sim-to-relay-hint = このプログラムの内蔵リレーに送信します。
sim-to-server-hint = アドレス欄のサーバーに、VXvueとして登録した2つ目の接続で送信します。
sent-raw = フレーム
sent-waiting = { $command }：送信しました。ディスプレイの受信を待っています…
sent-arrived = { $command }：{ $time }後に受信しました。{ $changes }
sent-nothing = 患者画面に変化はありません。
sent-missed = { $command }：送信しましたが、ディスプレイは受信していません。{ $why }
sent-missed-link = ディスプレイがサーバーに接続されていません。
sent-missed-drill = 障害訓練がメッセージを遅延または破棄しています。
sent-missed-server = ディスプレイがメッセージの送信先のサーバーに接続されているか確認してください。
sent-missed-sender = このサーバーへの、VXvueとしての2つ目の接続が開いていません。
sent-missed-not-passed = 中継するのはリレーだけです。内蔵リレーを開始し、そこへ送信してください。
sent-not = 送信していません：{ $why }
play-not-started = 未開始。次のコマンド：{ $next }
play-play-hint = 3人の患者の検査を間を置いて再生します。
play-pause-hint = 最後のメッセージの後で停止し、再生するとそこから続きます。
play-step-hint = 次のメッセージを今すぐ送信します。
play-stop-hint = 最初に戻ります。
relay-start-hint = このプログラムでサーバーを開始し、ディスプレイを接続します。
relay-stop-hint = 停止すると、ディスプレイは設定のサーバーに戻ります。
relay-free-port = 空きポートで開始
relay-free-port-hint = 今回の実行に限り、このコンピューターの空きポートを使用します。
drill-document-hint = API文書のとおりに応答します。
drill-prototype-hint = 試作サーバーと同じように応答します。
drill-duplicate-hint = すべてのイベントを2回送信します。画面は変わってはなりません。
drill-reorder-hint = 隣り合うイベントの順序を入れ替えます。
drill-pings-hint = 応答しない場合、ディスプレイはpingに応答がないことを示さなければなりません。
drill-wrong-number = 0から{ $most }までの整数を入力してください。
drill-hint = 各ボタンは障害を起こします。そのときディスプレイが示すべき内容がここに表示されます。
record-start-hint = 接続状態から記録を始めるため、再生時に同じ表示になります。
record-stop-hint = ファイルを終了します。すぐに再生できます。
record-replay = これを再生
record-replay-hint = 保存したばかりの記録を開きます。
recordings-list = 記録の一覧
recordings-refresh = 更新
recordings-refresh-hint = フォルダーを再度確認します。
recordings-folder = フォルダー
recordings-looking = 記録を探しています…
recordings-none = このフォルダーに記録はありません。別のフォルダーを入力してEnterキーを押してください。
replay-close-hint = 再生を終了します。記録は残ります。
replay-open-hint = ファイルを読み込み、このウィンドウで再生します。
replay-cancel = 読み込みを中止
replay-cancel-hint = ファイルを待つのをやめます。
replay-play = 再生
replay-play-hint = 続きを再生します。終わりでは最初から再生します。
replay-pause = 一時停止
replay-pause-hint = 今の位置で止めます。
replay-step-hint = 次のイベントを再生して一時停止します。
replay-restart = 最初から
replay-restart-hint = 記録の最初に戻ります。
replay-speed-hint = 記録時の何倍の速さで再生するか。
replay-position = 位置
replay-position-hint = ドラッグまたは矢印キーで別の時点に移動します。
toast-folder = フォルダーを開く
toast-folder-hint = ファイルのあるフォルダーを表示します。
toast-close = 閉じる
settings-search = 設定を検索
settings-search-hint = 名前、説明、値に含まれる語。Escキーで消去します。
settings-none-found = 「{ $sought }」に一致する設定はありません。
settings-undo = 元に戻す
settings-undo-of = 「{ $key }」の変更を元に戻す（Ctrl+Z）
# In place of a setting's key in a sentence.
settings-titled = 「{ $title }」
settings-on = オン
settings-off = オフ
settings-from-to = { $min }～{ $max }
settings-auto = 自動
settings-auto-or = 自動、または{ $range }
settings-not-within = 使用できない値です。許容範囲：{ $range }。
settings-default = 既定値：{ $default }
settings-now = 現在：{ $value }
settings-now-assumed = 現在：{ $value }（モニターがサイズを通知しないため）
settings-pairs = 複数の組を交互に表示、例：ko,en; vi
settings-system-language = システムに合わせる
settings-reset-hint = ファイルから値を削除し、既定値を有効にします。
settings-save-hint = 値を設定ファイルに書き込みます（Enter）。
group-connection = サーバーと接続
group-only-monitor = 使用するモニター
group-monitor-use = 電源とキー
group-look = 言語と外観
group-texts = 施設独自のテキスト
group-content = 患者に見える内容
group-legibility = 読みやすさ
group-clearing = 画面を消去するタイミング
group-window = 言語と外観
group-administration = 管理
exam-step-now = ステップ：{ $step }
exam-story-hidden = 氏名、患者番号、生年月日はここには表示されません。患者画面にのみ表示されます。
reason-hold-back = 接続が一時的に切断され、復旧しました。サーバーはまだ患者を確認していません。切断から{ $time }後に消去します。
monitor-setting = モニターの設定を開く
monitor-setting-hint = 患者用モニターを選ぶか、唯一のモニターを許可します。
monitor-unplugged = { $name } は{ $at }に切断されました。再接続すると患者画面が戻ります。
monitor-only = 患者用モニターが接続されていません。接続するか、設定でこのモニターを許可してください。
monitor-doubtful = モニター { $name } は患者用ではない可能性があります。患者側にある場合は設定で選んでください。
monitor-moved = 患者画面は { $was } にありましたが、現在は { $name } が使用されることになります。設定で患者側のモニターを選んでください。
monitors-identify-hint = 各モニターに大きな番号を3秒間表示します。
monitors-use-hint = どこに接続してもこのモニターを認識します。
find-title = ヘルプ
find-link = 接続は正常か、異常ならその理由、患者に見えているもの
find-message = 送受信したすべてのメッセージとAPI文書の説明
find-cleared = 患者が表示されている理由、または消去された理由
find-try = VXvueなしで患者、ステップ、障害を試す
find-record = サーバーの送信内容の記録と再生
find-monitor = 患者用モニター、言語、プライバシー、時間、ログ
keys-help = このヘルプ
keys-copy = 選択したメッセージをコピー
keys-undo = 最後の設定変更を元に戻す
keys-zoom = 拡大、縮小、標準サイズ
keys-list = リスト内の移動
key-name-ctrl = Ctrl
key-name-shift = Shift
key-name-enter = Enter
key-name-space = スペース
key-name-tab = Tab
key-name-page-up = PgUp
key-name-page-down = PgDn
key-name-home = Home
key-name-end = End
key-name-esc = Esc
hint-title = はじめに
hint-text = このウィンドウは、患者画面がVXvueに接続されているか、患者に何が見えているかを示します。上部にVXvueサーバーのアドレスを入力してください。問題があれば接続点検が対処方法を示します。VXvueなしで試すにはデモを開始してください。
hint-demo = デモを開始
hint-demo-hint = 内蔵リレーを開始し、DEMOの印を付けて検査を再生します。
hint-close = 今後表示しない
hint-close-hint = F1キーで、どこに何があるかを確認できます。
about-open-settings-hint = このユーザーの設定ファイルのフォルダーを表示します。
about-open-logs-hint = ログファイルのフォルダーを表示します。
diagnose-write-hint = すべてを集めてzipファイルに書き込みます。
diagnose-cancel-hint = 中止します。ファイルは残りません。
licences-back-hint = すべてのコンポーネントを再び表示します。

## the frame, the connection page and the messages

bar-server-meant = { $address } を使う
bar-recent = 最近のサーバー
bar-recent-none = 応答したサーバーはまだありません。
bar-recording-real = 患者情報を記録中
bar-recording-pseudonyms = 記録中（仮名）
bar-recording-hint = サーバーのメッセージを記録しています。記録を停止できるページを開きます。
bar-run-check-hint = 現在の接続はそのままに、段階ごとに点検します
bar-reconnect-hint = 接続を閉じて開き直します
state-connecting = 接続中
state-unconfirmed = 登録未確認
state-registered = 登録済み
state-unverified = ping応答なし
state-refused = 拒否
state-lost = 切断
tray-open = コンソールを開く
tray-hide = 患者を非表示
look-title = テーマ、言語、ズーム
look-theme = テーマ
look-light = ライト
look-dark = ダーク
look-language = 言語
look-language-auto = システムの言語
look-zoom = ズーム
look-smaller = 縮小
look-usual = 100 %に戻す
look-larger = 拡大
link-typical = 通常 { $middle } ms、遅いほうの20回に1回：{ $high } ms
link-plot-millis = { $millis } ms
link-plot-minutes = { $minutes }分前
link-plot-now = 現在
link-plot-point = { $time }に{ $millis } ms
address-for-now = このアドレスはプログラムの終了まで使われます。保存済み：{ $home }
# The program was started with an address of its own, $home.
address-for-now-started = このアドレスはプログラムの終了まで使われます。起動時に指定：{ $home }
address-test = このプログラムのテストサーバーに接続しています。保存済み：{ $home }
address-test-started = このプログラムのテストサーバーに接続しています。起動時に指定：{ $home }
address-kept-started = このアドレスを保存しました。プログラムは { $home } を指定して起動されたため、同じ方法で起動すると再びそのアドレスを使います。
address-keep = このアドレスを保存
address-keep-hint = このアドレスを設定に保存します
address-back = { $address } に戻る
step-test-server = テストサーバーを開始
step-test-server-hint = このPCでテストサーバーを開始し、ディスプレイを接続します
step-wss = wss:// を使う
step-wss-hint = 同じサーバーに暗号化して接続します
step-ws = ws:// を使う
step-ws-hint = 同じサーバーに暗号化せずに接続します。氏名と生年月日がネットワーク上で読み取れます
step-firewall = Windowsファイアウォールを開く
step-firewall-hint = WindowsがVX Displayの接続を許可しているかを表示します
firewall-not-shown = ファイアウォールを表示できません：{ $reason }
notices-past = 解消済みまたは以前のサーバーの通知
notices-message = メッセージを表示
notices-message-hint = 該当するメッセージを開きます
notices-message-gone = このメッセージはもう保存されていません。
monitor-not-shown = 表示していません
monitor-allow = このモニターを許可
monitor-allow-hint = 患者画面が唯一のモニターを覆うことを許可します。スタッフキーで終了できます。
messages-list = メッセージ一覧
messages-time = 時刻
messages-way = 方向
messages-command = コマンド
messages-text = 内容
messages-size = サイズ
messages-edge-hint = ドラッグで幅を変更、ダブルクリックで標準の幅に戻します。
field-select-all = すべて選択
field-paste = 貼り付け
field-copy = コピー
field-cut = 切り取り
messages-sorted-down = { $column }、降順
messages-sorted-up = { $column }、昇順
messages-sort-hint = クリックまたはEnter：並べ替え。左右の矢印キー：列の幅、Home：標準の幅。
messages-filters-hint = 一覧に表示する行
messages-filters = フィルター
messages-problem = 問題
messages-count = { $all }件中{ $listed }件
messages-searching = 検索中、{ $all }件中{ $listed }件
messages-zone = 時刻：UTC{ $offset }
messages-new = 新着 { $count }
messages-to-newest = 最新へ
messages-to-newest-hint = 選択を解除し、新しいメッセージに追従します
messages-search-clear = 検索をクリア
messages-types-all = 種類：すべて
messages-types = 種類：{ $listed } / { $all }
messages-types-hint = 一覧に表示するメッセージの種類
messages-way-hint = これらのメッセージを表示または非表示にします
messages-hide-pings-hint = 問題のないpingとその応答を隠します
messages-hide-patient-hint = このウィンドウで氏名、患者番号、生年月日を隠します
messages-problems-hint = 問題のあるメッセージだけを表示します
messages-problem-above = 新しい方の問題
messages-problem-below = 古い方の問題
messages-pause-hint = 新しいメッセージの表示を止めます。メッセージは保存されます。
messages-export-hint = メッセージをファイルに保存します
messages-back = 戻る
messages-back-hint = 元のページに戻ります
messages-copy-as = 形式を選んでコピー
messages-hidden-value = 非表示（{ $value }）
copy-json = メッセージをコピー（JSON）
copy-row = 行をコピー
copy-table = 表をコピー
copied-json = メッセージをコピーしました
copied-row = 行をコピーしました
copied-table = 表をコピーしました、{ $count }行
messages-patient-safe = ファイル内の氏名、患者番号、生年月日は非表示になります。
export-done = 保存先：{ $place }
export-failed = 保存できませんでした：{ $why }
browse = 参照…
browse-hint = システムのウィンドウでファイルを選びます
file-window-missing = このデスクトップにはファイル選択ウィンドウがありません。パスを入力してください。
