### Messages of the wire: what each is, field by field, what differs from the API document, and what the exam made of it.
### Names of commands, keys and settings, and the numbers of commands, stay as they are.

## Commands and clients

# $number, $name: as in the API document. .label: in a list; .name: the name alone.
command-known = { $number } ({ $name })
    .label = { $number } { $name }
    .name = { $name }
command-unknown = { $number } (不明なコマンド)
    .label = { $number } 不明なコマンド
    .name = 不明なコマンド
# A command that has a name instead of a number.
command-named = 名前で指定されたコマンド
    .label = 名前で指定されたコマンド
    .name = 名前で指定されたコマンド

client-not-registered = 未登録
client-web-server = VXvueWebServer
client-vxvue = VXvue (VSS)
client-display = Display
client-generator = 高電圧装置
client-dose-meter = 面積線量計
client-collimator = コリメーター
client-battery = バッテリー
client-barcode-reader = バーコードリーダー
client-equipment = 装置
client-unknown = 不明な種類
# A type of client with its number.
client-numbered = { $number }（{ $name }）

## Why a text is not a message: clauses about a message. .short: in a list.

unreadable-not-json = 読み取れるJSONではありません
    .short = JSONではない
unreadable-not-an-object = JSONですが、オブジェクトではありません
    .short = JSONオブジェクトではない
unreadable-contradicting-keys = 同じキーが異なる値で2回あります
    .short = 同じキーに異なる値
unreadable-no-command = 読み取れるcommandがありません
    .short = 読み取れるコマンドなし
unreadable-too-long = 256 KiBを超えています
    .short = 256 KiB超
unreadable-unsure-command = commandの書き方がAPI文書と異なります
    .short = コマンド不確定

## What a message did differently from the API document: what came, what the document requires, what was done. $why: a clause of those above.

notice-unreadable = メッセージを無視しました：{ $why }。API文書では、commandを持つJSONオブジェクト1つと定められています。
notice-step-unknown = メッセージを読み取れません：{ $why }。601 (sendStepInfo)の可能性があるため、ステップを消去しました。
    .seen = メッセージを読み取れません：{ $why }。601 (sendStepInfo)の可能性があります。
notice-study-unknown = メッセージを読み取れません：{ $why }。1001、1002、またはほかの検査イベントの可能性があるため、画面を消去しました。
    .seen = メッセージを読み取れません：{ $why }。1001、1002、またはほかの検査イベントの可能性があります。
no-patient-unreadable = メッセージを読み取れません：{ $why }。別の患者の101 (setPatientInfo)の可能性があるため、氏名は表示しません。
    .seen = メッセージを読み取れません：{ $why }。101 (setPatientInfo)の可能性があります。
no-patient-empty = 101 (setPatientInfo)：患者番号、氏名、生年月日がなく、患者が選択されていません。氏名は表示しません。
no-patient-data-not-an-object = 101 (setPatientInfo): dataがオブジェクトではありません。API文書ではオブジェクトと定められています。氏名は表示しません。
    .seen = 101 (setPatientInfo): dataがオブジェクトではありません。API文書ではオブジェクトと定められています。
no-patient-contradicting-keys = 101 (setPatientInfo)：同じキーが異なる値で2回あり、どちらが正しいか分かりません。氏名は表示しません。
    .seen = 101 (setPatientInfo)：同じキーが異なる値で2回あり、どちらが正しいか分かりません。
no-patient-contradicting-ids = 101 (setPatientInfo): patientIdとpatientIDの値が異なります。氏名は表示しません。
    .seen = 101 (setPatientInfo): patientIdとpatientIDの値が異なります。
no-patient-not-text = 101 (setPatientInfo): API文書でテキストと定められた場所に、オブジェクト、配列、または非常に長い数値があります。氏名は表示しません。
    .seen = 101 (setPatientInfo): API文書でテキストと定められた場所に、オブジェクト、配列、または非常に長い数値があります。
no-patient-failure-reported = 101 (setPatientInfo)：メッセージが失敗(res 0)を報告しています。氏名は表示しません。
# $command: a command, here and below.
notice-failure-reported = { $command }：メッセージが失敗(res 0)を報告しているため、無視しました。
notice-step-not-readable = 601 (sendStepInfo): dataが、API文書で定められた、各キーが1回だけのテキストのオブジェクトではありません。ステップを消去しました。
    .seen = 601 (sendStepInfo): dataが、API文書で定められた、各キーが1回だけのテキストのオブジェクトではありません。
notice-duplicate-keys = メッセージに同じキーが同じ値で2回あります。1回だけ読み取りました。
notice-comments = メッセージにJSONで認められないコメントがあります。読み飛ばしました。
notice-trailing-comma = メッセージの閉じかっこの前に、JSONで認められないコンマがあります。読み飛ばしました。
notice-byte-order-mark = メッセージがバイト順マーク(BOM)で始まっています。読み飛ばしました。
notice-trailing-nuls = メッセージの末尾に、JSONで認められないNULバイトがあります。読み飛ばしました。
notice-not-finite = メッセージに、JSONにないNaNまたはInfinityがあります。nullとして読み取りました。
notice-control-character = メッセージのテキストに、JSONではエスケープが必要な制御文字があります。そのまま受け入れました。
notice-json-in-string = JSONオブジェクトがJSONテキストの中に入って届きました。API文書ではオブジェクトそのものと定められています。取り出して受け入れました。
notice-several-objects = 1つのフレームに複数のJSONオブジェクトがあります。API文書では1つと定められています。順に読み取りました。
# $key: a key of the document.
notice-key-spelling = キー{ $key }の書き方がAPI文書と異なります。そのまま受け入れました。
notice-lone-surrogate = メッセージに、文字にならないサロゲートペアの片方があります。置き換えました。
notice-binary-frame = メッセージがバイナリーフレームで届きました。API文書ではテキストフレームと定められています。
notice-utf16 = バイナリーフレームの内容がUTF-16です。API文書では、UTF-8のテキストフレームと定められています。そのまま受け入れました。
notice-not-utf8 = バイナリーフレームにUTF-8でないバイトがあります。そのようなバイトを含む値は表示しません。
notice-patient-id-key = 患者番号がpatientIDで届きました。API文書の101の節ではpatientIdと定められています。そのまま受け入れました。
notice-birth-key = 生年月日がpatientBirthDateで届きました。API文書の101の節ではpatientBirthと定められています。そのまま受け入れました。
notice-patient-sex = API文書の1つの例にしかないpatientSexが届きました。保持しますが、表示しません。
notice-not-text-but-read = { $key }が数値または真偽値です。API文書ではテキストと定められています。テキストとして読み取りました。
notice-command-as-text = { $command }：コマンドがテキストで届きました。API文書では数値と定められています。そのまま受け入れました。
notice-result-key = 結果がresultで届きました。API文書ではresと定められています。そのまま受け入れました。
notice-res-not-readable = resが数値、テキスト、nullのいずれでもないため、無視しました。
notice-sender-by-name = senderが名前です。API文書では数値と定められています。そのまま受け入れました。
notice-receiver-by-name = receiverが名前です。API文書では数値と定められています。そのまま受け入れました。
notice-sender-not-readable = senderがAPI文書で定められた数値ではありません。senderなしでメッセージを読み取りました。
notice-receiver-not-readable = receiverがAPI文書で定められた数値ではありません。0 (全員)として読み取りました。
notice-no-receiver = { $command }：receiverがありません。API文書では106 (Display)と定められています。0 (全員)として読み取りました。
notice-unknown-command-name = コマンドの名前がAPI文書にないため、無視しました。
notice-unknown-command = { $command }：API文書にないコマンドのため、無視しました。
notice-status-not-readable = { $command }：応答に0または1のstatusがありません。応答とはみなしますが、成功とはみなしません。
notice-refused-by-res = { $command }：応答がresで失敗(0)を報告していますが、0または1のstatusがありません。エラー番号のないstatus 0として読み取りました。

## Why the patient screen was cleared: clauses that follow a colon. .short: in the console's list.

rule-hold-passed = 接続が切れていて、{ $hold }以内に患者を確認できませんでした
    .short = 接続が切れていて、{ $hold }以内に患者を確認できませんでした
rule-hold-passed-back = 接続が{ $lost }の間切れ、{ $hold }以内に患者を確認できませんでした
    .short = 接続が{ $lost }の間切れ、{ $hold }以内に患者を確認できませんでした
rule-hold-passed-slept = このコンピューターがスリープしていて、{ $hold }以内に患者を確認できませんでした
    .short = このコンピューターがスリープしていて、{ $hold }以内に患者を確認できませんでした
rule-after-loss = 接続が切れたため、それ以前の情報を確認できません
    .short = 接続が切れたため、それ以前の情報を確認できません
rule-after-completion = 検査の完了から{ $after }が経過しました
    .short = 検査の完了から{ $after }が経過しました
rule-max-age = { $after }の間、検査に関するメッセージが届きませんでした
    .short = { $after }の間、検査に関するメッセージが届きませんでした
rule-no-patient = 101 (setPatientInfo)に患者がありません
    .short = 101に読み取れる患者がありません
rule-step-after-completion = 検査の完了後に届いた601 (sendStepInfo)は、まだ通知されていない検査のものです
    .short = 完了後の601は、まだ通知されていない検査のものです
rule-step-of-another-study = この患者の通知後に開かれた別の検査の601 (sendStepInfo)が届きました
    .short = この患者の通知後に開かれた別の検査の601が届きました
rule-new-study = 新しい検査が開かれ(1001)、その患者はまだ通知されていません
    .short = 新しい検査が開かれ(1001)、その患者はまだ通知されていません
rule-origin-changed = デモデータと実際のデータは一緒に表示しません
    .short = デモデータと実際のデータは一緒に表示しません
rule-step-unknown = 601 (sendStepInfo)の可能性があるメッセージを読み取れず、ステップが分かりません
    .short = 601の可能性があるメッセージを読み取れず、ステップが分かりません
rule-study-unknown = 1001または1002の可能性があるメッセージを読み取れず、誰の検査が進行中か分かりません
    .short = 1001または1002の可能性があるメッセージを読み取れず、検査の状態が分かりません
rule-another-mentioned = 別の種類のメッセージ、または別の受信者宛てのメッセージに、別の患者が記されています
    .short = 別の種類のメッセージ、または別の受信者宛てのメッセージに、別の患者が記されています
rule-hidden = スタッフが患者を非表示にしました。次の101 (setPatientInfo)から再び表示します
    .short = スタッフが次の101まで患者を非表示にしました
rule-server-changed = ディスプレイの接続先が別のサーバーに変更されました
    .short = 接続先のサーバーが変更されました

## What happened to the exam, and why. $why: a clause of those above, or a sentence of those below.

exam-notice-cleared = 患者画面を消去しました：{ $why }。
exam-notice-birth-date = 生年月日を表示しません：{ $why }
exam-notice-patient-changed = 検査中に患者が変わりました。1002より先に別の患者の101 (setPatientInfo)が届きました。前の検査は終了したものとみなします。
exam-notice-step-without-patient = 患者が表示されていないときに601 (sendStepInfo)が届きました。101が届くまでステップだけを表示します。
exam-notice-completed-without-exam = 準備中または進行中の検査がないときに1002 (eventCompleteExam)が届きました。変更はありません。
exam-notice-old-connection = 閉じた接続のイベントが遅れて届いたため、無視しました。
exam-notice-step-not-paired = 601 (sendStepInfo)が101より早すぎるか、別の患者の表示中に届いたため、この患者のものとはみなせません。ステップを消去しました。
exam-notice-birth-date-form = 生年月日がYYYYMMDDまたはYYYY.MM.DDの形式で届きました。API文書の101の節ではYYYY-MM-DDと定められています。そのまま受け入れました。
exam-notice-nothing-to-show = 101 (setPatientInfo)に、読み取れる患者番号、氏名、生年月日がありません。氏名は表示しません。
exam-notice-name-drawn-by-other-group = 氏名に内蔵フォントにない文字があります。表示できる別の表記を表示します。
exam-notice-name-not-drawable = 氏名に内蔵フォントにない文字があります。代わりに患者番号を表示します。
exam-notice-name-and-id-not-drawable = 氏名に内蔵フォントにない文字があり、代わりに表示できるIDもありません。どちらも表示しません。ほかの方法で患者を確認してください。
exam-notice-name-partly-damaged = 氏名の表記の1つが壊れて届きました。文字が失われたか、誤った文字コードで読み取られました。正しく届いた別の表記を表示します。
exam-notice-name-damaged = 氏名が壊れて届きました。文字が失われたか、誤った文字コードで読み取られました。代わりに患者番号を表示します。ワークリストとサーバーの文字セットを確認してください。
exam-notice-name-damaged-without-id = 氏名が壊れて届きました。文字が失われたか、誤った文字コードで読み取られ、代わりに表示できるIDもありません。どちらも表示しません。ほかの方法で患者を確認してください。
exam-notice-id-damaged = 患者番号が壊れて届きました。文字が失われたか、誤った文字コードで読み取られました。IDは表示せず、ないものとみなします。
exam-notice-id-not-drawable = 患者番号に内蔵フォントにない文字があります。IDを表示しません。
exam-notice-step-damaged = 撮影部位または撮影方向が壊れて届きました。文字が失われたか、誤った文字コードで読み取られました。その文字列は表示しません。
exam-notice-decoration-left-out = 撮影部位または撮影方向の装飾記号が内蔵フォントにないため、省きました。残りは表示します。
exam-notice-step-not-drawable = 撮影部位または撮影方向に内蔵フォントにない文字があります。その文字列は表示しません。
exam-notice-step-tells-withheld = 撮影部位または撮影方向に、表示しない設定の氏名、生年月日または患者番号が含まれています。どちらも表示しません。
exam-notice-text-clipped = 文字列が画面に対して長すぎたため切り詰め、その位置に印を付けました。

birth-date-not-a-date = YYYY-MM-DDまたはYYYYMMDDの形式の、暦にある日付ではありません。
birth-date-in-the-future = 未来の日付です。このコンピューターの日付も確認してください。
birth-date-too-long-ago = 患者が122歳を超えることになります。
birth-date-placeholder = 日付がないときにプログラムが書き込む日付です。
birth-date-damaged = 途中で文字が失われました。
birth-date-contradicting = patientBirthとpatientBirthDateの日付が異なります。

## What a row of the message log says, in a few words

# A text that is the same in every language.
row-text = { $text }
# After the summary of a row: it comes from a demo. DEMO stays as it is.
row-demo = { $summary } · DEMO
row-notices = { $summary } · 通知{ $count }件
row-connection = 接続 { $number }
row-unreadable = 読み取り不可
row-websocket-ping = WebSocket ping
row-websocket-pong = WebSocket pong
row-websocket-close = WebSocket close
row-ping = ping
row-pong = pong
row-register = 登録要求
# $client: one of the clients above.
row-register-as = { $client } ({ $number })として登録要求
row-registered = 登録済み：ステータス1
    .error = 登録済み：ステータス1、エラー{ $error }
row-registration-refused = 登録拒否：ステータス0
    .error = 登録拒否：ステータス0、エラー{ $error }
row-registration-answered = 登録応答、ステータスなし
    .error = 登録応答、ステータスなし、エラー{ $error }
row-ping-answered = ping応答：ステータス1
    .error = ping応答：ステータス1、エラー{ $error }
row-ping-failed = ping応答：ステータス0
    .error = ping応答：ステータス0、エラー{ $error }
row-ping-without-status = ping応答、ステータスなし
    .error = ping応答、ステータスなし、エラー{ $error }
# $who: a pseudonym. .name, .birth, .both: with a name, with a birth date, with both.
row-patient = 患者 { $who }
    .name = 患者 { $who } · 氏名
    .birth = 患者 { $who } · 生年月日
    .both = 患者 { $who } · 氏名、生年月日
row-patient-without-id = 番号のない患者
    .name = 番号のない患者 · 氏名
    .birth = 番号のない患者 · 生年月日
    .both = 番号のない患者 · 氏名、生年月日
row-nobody-selected = 患者未選択
row-nobody-failure = 患者なし：失敗の報告
row-nobody-unreadable = 患者なし：読み取れないメッセージ
row-no-step = ステップなし
row-started = 検査開始
row-completed = 検査完了
row-refused = 失敗の報告
row-unknown = API文書にないコマンド
row-step-unknown = ステップの可能性：読み取り不可
row-study-unknown = 検査の開始または完了の可能性：読み取り不可
row-empty = 空
# $code: the number of a close frame; .meaning: with the meaning of the code.
row-closed = サーバーが切断：{ $code }
    .meaning = サーバーが切断：{ $code } { $meaning }
row-closed-without-code = サーバーがコードなしで切断
row-closed-here = このプログラムが切断：{ $code }
    .meaning = このプログラムが切断：{ $code } { $meaning }
row-closed-here-without-code = このプログラムがコードなしで切断

## What the link did, as a row among the messages

row-not-connected = 未接続：{ $why }
# $time: such as 1.3 ms.
row-address-found = アドレス確認：{ $addresses } ({ $time })
row-connected = { $address }に接続 ({ $time })
# $why: one of the reasons below.
row-down = { $why }、{ $seconds }秒後
row-slept = コンピューターが{ $seconds }秒間スリープ
row-register-unanswered = 登録要求に応答なし
row-register-unread = 登録への応答を読み取れない
row-echoes = エコーサーバー：コマンド11がそのまま戻った
row-register-refused = 登録拒否
    .error = 登録拒否、エラー{ $error }
row-pings-unanswered = pingへの応答が一度もない
row-pings-unread = pingへの応答を読み取れない
row-unasked-extensions = 要求していない拡張：{ $names }
row-line-feeds = 応答の行末がLFのみ
row-empty-subprotocol = 応答のサブプロトコルが空
row-long-message = 長すぎて読み取れないメッセージを読み飛ばした
row-slow-lookup = DNSサーバーの応答に{ $seconds }秒
row-password-in-clear = パスワードが暗号化されずに送信される
row-not-sent = 送信できず：接続なし
row-send-buffer-full = 送信できず：サーバーが受信しない
row-outgoing-not-reported = 送信済みメッセージ{ $count }件がこの一覧にない
row-down-illegal-close = サーバーが不正な形式で切断
row-down-ended = サーバーが終了フレームなしで切断
row-down-reset = 接続がリセットされた
row-down-path-timed-out = サーバーへのネットワーク経路が途絶
# $words: what the system says.
row-down-io = 読み取りまたは書き込みの失敗 ({ $words })
row-down-silent = { $seconds }秒間受信なし
row-down-not-awake = スリープ後に応答なし
row-down-protocol = サーバーがWebSocketプロトコルに違反
row-down-not-utf8 = テキストがUTF-8ではない
row-down-too-long = メッセージが長すぎる
row-down-message-too-slow = メッセージが時間内に終わらない
row-down-tls = TLSエラー
row-down-asked = このプログラムが切断
row-down-panicked = 接続処理の障害により再開

## Kinds of rows, in a list to choose from

kind-patient = 患者
kind-step = ステップ
kind-exam = 検査の開始と完了
kind-register = 登録
kind-heartbeat = ping
kind-other = その他のコマンド
kind-unreadable = 読み取り不可
kind-connection = 接続

## What is said of a hidden value

shape-blank = 空白
shape-valid-date = 有効な日付
shape-not-a-date = { $count }文字、表示できる日付ではない
# $writing: one of those below.
shape-text = { $count }文字、{ $writing }
shape-number = 数値
shape-bool = 真偽値
shape-object = オブジェクト、メンバー{ $count }個
shape-array = 配列、要素{ $count }個

writing-hangul = ハングル
writing-han = 漢字
writing-japanese = 日本語
writing-latin = ラテン文字
writing-digits = 数字と記号
writing-mixed = 混在

## A field and the name of its number

field-named = { $text } · { $name }
field-everybody = 全員
field-failure = 失敗
field-success = 成功

## What the API document says of each field: sentences

field-sender = メッセージの最初の送信元：0 未登録、1 Webサーバー、2 VXvue、106 ディスプレイ。登録では、登録する種類。
field-receiver-of-exam = 受信先：106 ディスプレイ。0、null、または省略時は全員とみなします。
field-receiver = 受信先：0 全員、1 Webサーバー、2 VXvue、106 ディスプレイ。
field-command = 要求または報告の内容：1 ping、11 登録、101 患者、601 ステップ、1001 検査開始、1002 検査完了。
field-res = 結果：1 成功、0 失敗。
field-result = 一部のサーバーは結果をresではなくここに書きます。この値も受け入れます。
field-data = コマンドの内容です。
field-status = サーバーの応答：0 失敗、1 成功。
field-error = サーバーの応答のエラー番号です。文書に番号の意味がないため、サーバーの提供元に問い合わせてください。
field-patient-id = 患者番号です。救急登録ではEM-240906-134326のようなIDになります。
field-patient-id-of-sample = 文書の1つの例にある患者番号のキーです。101の節ではpatientIdです。どちらも受け入れます。
field-patient-name = 患者の氏名です。Doe^JohnのようなDICOMの人名で、救急ではnullの場合があります。
field-patient-birth = 生年月日(ISO 8601)です。YYYYMMDDとYYYY.MM.DDも受け入れます。
field-patient-birth-of-sample = 文書の1つの例にある生年月日のキーです。101の節ではpatientBirthです。どちらも受け入れます。
field-patient-sex = 患者の性別です。文書の1つの例にしかなく、値の意味は説明されていません。患者には表示しません。
field-body-part = 撮影部位です。施設が定めた表現のままです。
field-projection = 撮影方向です。施設が定めた表現のままです。
field-demo = trueの場合、デモまたはシミュレーターのメッセージで、患者画面にDEMOと表示されます。
