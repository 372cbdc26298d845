### Notices: what happened, why, and what to do.
###
### $address is an IP address with its port, $server the address of the server (ws://…), $reason one of the
### reasons of reasons.ftl.

## Parts of other messages

# Two sentences, one after the other.
sentences = { $first }{ $second }
# Where there is no sentence at all.
sentences-none = { "" }
time-millis = { $millis } ms
time-seconds = { $seconds }秒
time-minutes = { $minutes }分
time-hours = { $hours }時間
size-kib = { $size } KiB
size-mib = { $size } MiB

## No address for the host name

failure-host-not-found = ホスト名が見つかりませんでした。つづりとこのコンピューターのDNS設定を確認するか、IPアドレスを使用してください。
failure-dns-unreachable = ホスト名を調べるDNSサーバーに接続できませんでした。このコンピューターのネットワークとDNS設定を確認するか、IPアドレスを使用してください。
failure-host-without-address = ホスト名は存在しますが、IPアドレスがありません。ネットワーク管理者に問い合わせるか、IPアドレスを使用してください。
failure-dns-timeout = DNSサーバーが{ $time }以内に応答しませんでした。このコンピューターのネットワークを確認するか、IPアドレスを使用してください。

## No connection to an address
# .short: without a full stop; it stands in a row of the list or inside another sentence.

failure-refused = { $address } が接続を拒否しました。このポートで待ち受けているプログラムがありません。VXvueまたはそのWebサーバーを起動するか、ポートを修正してください。
    .short = { $address } が接続を拒否
failure-timeout = { $address } が{ $time }以内に応答しませんでした。コンピューターの電源が入っていないか、アドレスが誤っているか、ファイアウォールが接続を遮断している可能性があります。この順に確認してください。
    .short = { $address } が{ $time }以内に応答なし
failure-unreachable = { $address } に到達できません。経路がありません。ケーブル、アドレス、ネットワークの経路を確認してください。
    .short = { $address } に到達できません
failure-not-permitted = このコンピューターのファイアウォールまたはポリシーが { $address } への接続を許可していません。VX Displayを許可してください。
    .short = { $address } への接続は許可されていません
failure-to-itself = { $address } ではほかに待ち受けているプログラムがないため、VX Display自身に接続されました。VXvueまたはそのWebサーバーを起動してください。
    .short = { $address } への接続はVX Display自身につながりました
failure-connect-error = { $address } に接続できません（{ $reason }）。このコンピューターのネットワークを確認してください。
    .short = { $address } に接続できません（{ $reason }）

## A port that answered but opened no WebSocket

failure-silent = { $address } は接続を受け付けましたが、{ $time }の間何も送信しませんでした。サーバーが応答しなくなったか、別のプログラムがポートを使用している可能性があります。サーバーを再起動してください。
failure-too-slow = { $address } は応答を始めましたが、{ $time }以内に終わりませんでした。サーバーまたはネットワークが過負荷であるか、ポートが誤っている可能性があります。
failure-closed-unanswered = { $address } が応答せずに接続を閉じました。サーバーがTLSを要求する場合はサーバーアドレスに wss:// を使用し、そうでない場合はポートとサーバーのログを確認してください。
failure-closed-midway = { $address } が応答の途中で接続を閉じました。サーバーと、その手前にあるプロキシのログを確認してください。
failure-reset = { $address } が応答せずに接続をリセットしました。サーバーがTLSを要求する場合はサーバーアドレスに wss:// を使用し、そうでない場合はポートとサーバーのログを確認してください。
failure-io = { $address } との接続が、開いた直後に失敗しました（{ $reason }）。このコンピューターのネットワークを確認してください。
# $answer: one of the answer-… messages. .tls: where it answered with TLS.
failure-not-http = { $address } はWebSocketサーバーではありません（{ $answer }）。ポートを修正してください。
    .tls = { $address } は暗号化なしのWebSocketサーバーではありません（{ $answer }）。サーバーアドレスに wss:// を使用してください。
failure-old-http = { $address } がHTTP/1.0で応答しました。これではWebSocketを開けません。途中にプロキシがあるか、WebSocketサーバーではない可能性があります。プロキシを経由しないようにするか、サーバーアドレスを修正してください。
# .named: the server tells its name, $name.
failure-status = { $address } がWebSocketを開く代わりにHTTPステータス{ $code }で応答しました。別の種類のWebサーバーであるか、パスが誤っている可能性があります。サーバーアドレスを修正してください。
    .named = { $address } がWebSocketを開く代わりにHTTPステータス{ $code }で応答しました（サーバー名「{ $name }」）。別の種類のWebサーバーであるか、パスが誤っている可能性があります。サーバーアドレスを修正してください。
failure-proxy-login = { $address } はログインを要求するプロキシです（HTTPステータス407）。VX Displayはサーバーに直接接続します。その先にあるサーバーのアドレスを入力してください。
# .unnamed: it does not say where to.
failure-redirect = { $address } が { $to } へのリダイレクトを返しました（HTTPステータス{ $code }）。VX Displayはリダイレクトに従いません。サーバーの実際のアドレスを入力してください。
    .unnamed = { $address } がリダイレクトを返しましたが（HTTPステータス{ $code }）、行き先が示されていません。VX Displayはリダイレクトに従いません。サーバーの実際のアドレスを入力してください。
failure-password-missing = { $address } がユーザー名とパスワードを要求していますが（HTTPステータス401）、サーバーアドレスに含まれていません。ws://user:password@host の形式で入力するか、このディスプレイの接続を許可するようサーバー管理者に依頼してください。
failure-password-wrong = { $address } がサーバーアドレスのユーザー名とパスワードを拒否しました（HTTPステータス401）。修正してください。@ や / などの文字はパーセントエンコード（%40、%2F）で入力します。
failure-denied = { $address } がアクセスを拒否しました（HTTPステータス{ $code }）。このディスプレイの接続を許可するようサーバー管理者に依頼してください。
# .retry: $time is how long the server asks to wait.
failure-unavailable = { $address } がHTTPステータス{ $code }で応答しました。サーバーを利用できません。プロキシは通常、その先のサーバーが動作していないときにこのように応答します。VXvueが動作していること、プロキシの接続先がVXvueのポートであることを確認してください。
    .retry = { $address } がHTTPステータス{ $code }で応答しました。サーバーを利用できず、{ $time }後に再接続するよう求めています。プロキシは通常、その先のサーバーが動作していないときにこのように応答します。続く場合は、VXvueが動作していること、プロキシの接続先がVXvueのポートであることを確認してください。
failure-no-upgrade = { $address } がステータス101で応答しましたが、「Upgrade: websocket」がありません。WebSocketに対応していないプロキシが取り除きました。プロキシをWebSocket用に設定するか、経由しないようにしてください。
failure-no-connection = { $address } がステータス101で応答しましたが、「Connection: Upgrade」がありません。WebSocketに対応していないプロキシが取り除きました。プロキシをWebSocket用に設定するか、経由しないようにしてください。
failure-wrong-accept = { $address } の応答の Sec-WebSocket-Accept がこの要求と一致しません。キャッシュまたは不具合のあるサーバーが応答しました。キャッシュを経由しないようにするか、サーバーを更新してください。
failure-subprotocol = { $address } が要求していないサブプロトコルを選択しました。別のプログラム用のWebSocketサーバーです。サーバーアドレスを修正してください。
failure-header-too-long = { $address } が64 KiBを超えるHTTPヘッダーを送信しました。VX Display用のサーバーではありません。サーバーアドレスを修正してください。
failure-too-many-headers = { $address } が100個を超えるHTTPヘッダーフィールドを送信しました。VX Display用のサーバーではありません。サーバーアドレスを修正してください。
failure-header-unreadable = { $address } の応答はHTTPのように始まりましたが、続く内容はHTTPヘッダーではありません。サーバーに不具合があるか、ポートが別のプログラムのものです。サーバーアドレスを修正するか、サーバーを更新してください。

## What a port answered: a part of another sentence

answer-http = 暗号化なしのHTTPで応答しました
answer-tls = TLSで応答しました
answer-ssh = SSHサーバーとして応答しました（「{ $banner }」）
answer-mail-or-file = メールまたはファイルサーバーとして応答しました（220または+OK）
answer-vnc = VNCリモートデスクトップ（RFB）として応答しました
answer-hl7 = MLLP上のHL7で応答しました
answer-product = { $name }サーバーとして応答しました
answer-page = HTTPヘッダーなしでWebページを送信しました
answer-unknown = 応答の先頭のバイトは { $bytes } です

## TLS

tls-not-tls = { $address } はこのポートでTLSを使用していません（{ $answer }）。TLSのポートを使用してください。ネットワークを信頼できる場合は、代わりにサーバーアドレスに ws:// を使用できます。
    .foreign = { $address } はこのポートでTLSを使用していません（{ $answer }）。ポートを修正してください。
tls-unknown-issuer = { $address } の証明書は、このコンピューターが信頼していない認証局のものです。認証局の証明書をオペレーティングシステムにインストールするか、設定の「独自の認証局」にそのPEMファイルのパスを入力してください。PEMファイルをすでに指定している場合、同じ名前の古い証明書かもしれません。
tls-expired = { $address } の証明書は有効期限が切れています。サーバーで更新してください。まだ有効なはずの場合は、このコンピューターの日付を確認してください。
tls-not-yet-valid = { $address } の証明書はまだ有効ではありません。このコンピューターの日付、次にサーバーの証明書を確認してください。
# .unnamed: the certificate has no names.
tls-wrong-name = { $address } の証明書は別の名前（{ $names }）のものです。サーバーアドレスにその名前を使用するか、使用中の名前の証明書を取得してください。
    .unnamed = { $address } の証明書は別の名前のものです。使用中の名前の証明書を取得してください。
tls-revoked = { $address } の証明書は失効しています。サーバーに新しい証明書をインストールしてください。
tls-authority-as-server = { $address } の証明書は認証局用（CA:TRUE）と記されており、サーバーでは使用できません。サーバー用の証明書（CA:FALSE）を作成し、その認証局で署名してください。
tls-old-certificate = { $address } の証明書は古い形式（X.509バージョン1または2）です。バージョン3の証明書を取得してください。
tls-not-for-servers = { $address } の証明書はサーバー用ではなく、クライアントなど別の用途で発行されています。サーバー認証用の証明書を取得してください。
tls-bad-certificate = { $address } の証明書は受け入れられません。破損しているか、古い方式で署名されているか、未対応の拡張が含まれています。新しいサーバー証明書を取得してください。
tls-silent = { $address } は接続を受け付けましたが、{ $time }以内にTLSの確立に応答しませんでした。ポートがTLSを使用していないか、サーバーが応答しなくなった可能性があります。ポートを確認してください。ネットワークを信頼できる場合は、代わりにサーバーアドレスに ws:// を使用することもできます。
tls-ended-before = { $address } が理由を示さずにTLSの確立中に接続を終了しました。ポートがTLSを使用していないか、サーバーが1.2より前のTLSにしか対応していない可能性があります。サーバーのログとポートを確認してください。ネットワークを信頼できる場合は、代わりにサーバーアドレスに ws:// を使用できます。
tls-ended-after = { $address } はTLSの確立を終えた後、HTTPで応答せずに接続を終了しました。サーバーに不具合があるか、WebSocketサーバーではありません。サーバーのログとポートを確認してください。
tls-alert = { $address } がアラート { $alert } でTLSの確立を終了しました。サーバーのログを確認してください。クライアント証明書が必要な可能性があります。
tls-nothing-in-common = { $address } は安全なバージョンのTLSまたは安全な暗号方式に対応していません。サーバーでTLS 1.2または1.3を有効にしてください。
tls-broken = { $address } がTLSの確立中に正しくないデータを返しました。別のプログラムのポートか、途中でデータが変更されている可能性があります。サーバーのログとポートを確認してください。

## TLS on this computer

setup-ca-unreadable = 設定の「独自の認証局」で指定したファイル { $path } を読み取れません（{ $reason }）。パスまたはファイルの権限を修正してください。
setup-ca-empty = 設定の「独自の認証局」で指定したファイル { $path } にPEM形式の証明書がありません。PEMに変換してください。
setup-ca-not-a-file = 設定の「独自の認証局」で指定した { $path } は通常のファイルではないため、読み取りませんでした。PEMファイルを選択してください。
setup-no-roots = このコンピューターが信頼する認証局がありません。システムの証明書（ca-certificates）をインストールするか、設定の「独自の認証局」にPEMファイルのパスを入力してください。
setup-host = 「{ $host }」には証明書を発行できません。サーバーアドレスを修正してください。
setup-system = このコンピューターでネットワークソケットを開けませんでした（{ $reason }）。ほかのプログラムを終了してください。

## Why an open connection ended
# $meaning: one of the close-code-… messages; $fault: one of the fault-… messages.

down-closed = サーバーがコード{ $code }（{ $meaning }）で接続を閉じました。
down-closed-without-code = サーバーがコードなしで接続を閉じました。
down-closed-illegally = サーバーがRFC 6455で禁止されているコードで接続を閉じました。
down-ended = サーバーがクローズフレームなしで接続を終了しました。サーバーが停止または異常終了したか、プロキシやファイアウォールが接続を切断しました。
down-reset = 接続がリセットされました。サーバーが異常終了したか、ファイアウォールが切断した可能性があります。
down-unacknowledged = 送信したデータの受信が確認されませんでした。ケーブル、スイッチまたはWi-Fiに問題がある可能性があります。
down-io = システムがエラーを報告しました：{ $reason }。
down-silent = pingへの応答を含め、{ $time }の間何も届きませんでした。ケーブル、スイッチまたはサーバーに問題がある可能性があります。
down-not-awake = このコンピューターがスリープから復帰した後、サーバーが{ $time }以内に応答しませんでした。
down-protocol = サーバーがWebSocketプロトコルに違反しました（{ $fault }）。VX Displayがコード1002で接続を閉じました。サーバーを更新するか、データを変更するプロキシがないか確認してください。
down-not-utf8 = テキストがUTF-8ではありませんでした。VX Displayがコード1007で接続を閉じました。サーバーが別の文字コードを使用しています。サーバーで修正してください。
down-too-long = メッセージが64 MiBを超えました（256 KiBまで読み取り、それより長いものは読み飛ばします）。VX Displayがコード1009で接続を閉じました。ディスプレイ向けのメッセージではありません。サーバーを修正してください。
down-message-too-slow = メッセージが始まりましたが、時間内に終わりませんでした。VX Displayがコード1008で接続を閉じました。サーバーまたはネットワークが過負荷である可能性があります。
down-tls = TLSで届いたデータを復号できなかったか、サーバーがアラートでTLSを終了しました。
down-requested = 新しい接続が要求されました。
down-program-fault = VX Displayのエラーにより接続が失敗し、再起動しました。ログを添えてお知らせください。
down-reconnecting = 再接続しています。
down-reconnecting-later = ネットワークが回復すると再接続します。

## Meanings of close codes (RFC 6455): part of another sentence

close-code-1000 = 正常終了
close-code-1001 = サーバーまたはページの終了
close-code-1002 = プロトコルエラー
close-code-1003 = 対応していないデータ
close-code-1007 = 無効なデータ
close-code-1008 = ポリシー違反
close-code-1009 = メッセージが大きすぎる
close-code-1010 = 拡張が必要
close-code-1011 = サーバー内部エラー
close-code-1012 = サービスの再起動
close-code-1013 = 後で再試行
close-code-library = ライブラリの登録コード
close-code-private = このサーバー独自のコード
close-code-unknown = 標準の意味なし

## How the WebSocket protocol was broken: part of another sentence

fault-masked = マスクされたフレーム
fault-reserved-bits = 合意していない圧縮など、拡張なしの予約ビット
fault-reserved-opcode = 予約されたオペコード
fault-fragmented-control = 分割された制御フレーム
fault-long-control = 125バイトを超える制御フレーム
fault-stray-continuation = 始まりのない継続フレーム
fault-unfinished-message = 前のメッセージが終わる前の新しいメッセージ
fault-other = 読み取れないフレーム

## Notices about the connection

notice-failed = { $server } に接続できません。{ $why }
notice-down = { $server } との接続が終了しました。{ $why }
notice-register-unanswered = { $server } が2回送信したコマンド11（registerClient）に応答しませんでした。応答しないサーバーもあります。接続は開いたままで、最初のイベントが届くまで未確認とみなします。イベントが届かない場合は、サーバーが106（Display）に送信しているか確認してください。
notice-register-unread = { $server } はコマンド11（registerClient）に応答しましたが、応答を読み取れないため、このディスプレイが登録されたかどうか分かりません。接続は開いたままで、最初のイベントが届くまで未確認とみなします。サーバーを修正してください。
notice-echoes = { $server } で待ち受けているプログラムは、受信したものをそのまま送り返します。コマンド11（registerClient）がそのまま戻ってきました。これはVXvueではなく、テスト用のエコーサーバーです。VXvueのアドレスとポートを入力してください。
# .unnumbered: without an error number.
notice-register-refused = { $server } がコマンド11（registerClient）をステータス0、エラー{ $error }で拒否しました。VX Displayはときどき再試行します。このディスプレイを106として登録できるか、サーバー管理者に問い合わせてください。
    .unnumbered = { $server } がコマンド11（registerClient）をステータス0、エラー番号なしで拒否しました。VX Displayはときどき再試行します。このディスプレイを106として登録できるか、サーバー管理者に問い合わせてください。
notice-pings-unanswered = { $server } はコマンド1にもWebSocketのpingにも応答していません。何も届かなくなっても接続の切断を検出できないため、接続は未検証とみなします。サーバーを更新し、変化しない画面を信用しないでください。
notice-pings-unread = { $server } はpingに応答しますが、応答を読み取れません。何も届かなくなっても接続の切断を検出できないため、接続は未検証とみなします。サーバーを修正し、変化しない画面を信用しないでください。
notice-extensions = { $server } が要求していないWebSocket拡張（{ $extensions }）を通知しました。拡張は使用しません。接続がプロトコルエラーで終了する場合は、サーバーまたはその手前のプロキシで圧縮を無効にしてください。
notice-line-feeds = { $server } のHTTP応答は行末がLFだけです。HTTPではCRとLFが必要です。応答は受け入れましたが、ほかのプログラムは拒否します。サーバーを更新してください。
notice-empty-subprotocol = サブプロトコルを要求していないのに、{ $server } が空の Sec-WebSocket-Protocol で応答しました。応答は受け入れましたが、ほかのプログラムは拒否します。サーバーを更新してください。
# $size: one of the size-… messages. .event: its beginning looks like an event of an exam.
notice-long-text = { $server } が{ $size }以上のテキストを送信しました。ディスプレイ向けのメッセージとしては長すぎるため、読み飛ばしました。検査イベントではないようなので、何も変わっていません。
    .event = { $server } が{ $size }以上のテキストを送信しました。ディスプレイ向けのメッセージとしては長すぎるため、読み飛ばしました。検査イベントのように始まるため、変わった可能性のある内容は表示を取りやめました。サーバーを修正してください。
notice-long-binary = { $server } が{ $size }以上のバイナリメッセージを送信しました。ディスプレイ向けのメッセージとしては長すぎるため、読み飛ばしました。検査イベントではないようなので、何も変わっていません。
    .event = { $server } が{ $size }以上のバイナリメッセージを送信しました。ディスプレイ向けのメッセージとしては長すぎるため、読み飛ばしました。検査イベントのように始まるため、変わった可能性のある内容は表示を取りやめました。サーバーを修正してください。
notice-slow-lookup = DNSサーバーが { $server } のアドレスを見つけるのに{ $seconds }秒かかりました。切断後の再接続にも同じ時間がかかります。このコンピューターのDNS設定を修正するか、サーバーアドレスにIPアドレスを使用してください。
notice-password-in-clear = { $server } のユーザー名とパスワードが暗号化されずに送信され、ネットワーク上の誰でも読み取れます。サーバーが対応している場合は wss:// を使用してください。
notice-woke = このコンピューターは{ $seconds }秒間スリープしていました。{ $server } との接続を確認しています。
notice-not-sent = { $server } との接続がないため、メッセージを送信できませんでした。接続が回復してから再送信してください。
notice-send-buffer-full = { $server } が送信データを読み取らないため、メッセージを送信できませんでした。続く場合はサーバーを再起動してください。
notice-outgoing-unreported = { $count ->
       *[other] VX Displayがビジーの間に { $server } へ{ $count }件のメッセージを送信しました。一覧には表示されません。
    }

## Exam events that were not used
# $client: number and name of a client type.

ignored-other-receiver = 106（Display）ではなく { $client } 宛てのイベントを無視しました。
ignored-everybody = 全員宛てのイベントを無視しました。
ignored-sent-by-display = 106（Display）が送信したイベントを無視しました。検査を通知するのは撮影ソフトウェアだけです。

## The connection check: a step that is running or waiting

check-running-address = { $host } のアドレスを検索しています。
check-running-port = { $host } のポート{ $port }に接続しています。
check-running-websocket = { $server } のWebSocketを開いています。
check-running-register = コマンド11（registerClient）を送信し、応答を待っています。
check-running-ping = pingを送信し、応答を待っています。
check-running-data = 検査イベントを待っています。まだ届いていませんが、撮影室が空いている間は正常です。
check-waiting-turn = 開始を待っています。
check-waiting-address = アドレスを待っています。
check-waiting-port = ポートを待っています。
check-waiting-websocket = WebSocketを待っています。

## The connection check: what a step found
# $event: number and name of a command.

check-address-itself = { $address } はIPアドレスのため、検索は不要です。
check-addresses = { $count ->
       *[other] { $host } のアドレスは { $addresses } です。
    }
check-answered = { $address } が応答しました。
# $failure: the short form of a failure-… message.
check-not-needed = ほかのアドレスは不要です：{ $failure }。
check-besides = また、{ $failure }。
check-opened = { $address } がWebSocketを開きました。
    .tls = { $address } が { $tls } 上のWebSocketを開きました。
check-server-name = サーバー名は「{ $name }」です。
check-extensions = 要求していない拡張（{ $extensions }）を通知しましたが、使用しません。
check-line-feeds = 行末がLFだけですが、ほかのプログラムはこれを拒否します。
check-empty-subprotocol = 空のサブプロトコルを示しましたが、ほかのプログラムはこれを拒否します。
check-registered = { $server } がコマンド11（registerClient）にステータス1で応答しました。このディスプレイは106（Display）として登録されています。
check-registered-by-event = { $server } はコマンド11（registerClient）をまだ確認していませんが、イベント { $event } を送信したため、このディスプレイにはデータが届きます。
check-register-refused = { $server } がコマンド11（registerClient）をステータス0、エラー{ $error }で拒否しました。このディスプレイを106として登録できるか、サーバー管理者に問い合わせてください。サーバーのログに詳細がある場合があります。
    .unnumbered = { $server } がコマンド11（registerClient）をステータス0、エラー番号なしで拒否しました。このディスプレイを106として登録できるか、サーバー管理者に問い合わせてください。サーバーのログに詳細がある場合があります。
check-register-unclear = { $server } がコマンド11（registerClient）に読み取れないステータスで応答しました。それでもイベントが届く場合があります。届かない場合はサーバーを更新してください。
check-register-unanswered = { $server } が{ $time }以内にコマンド11（registerClient）に応答しませんでした。応答しないサーバーもあり、それでもイベントが届く場合があります。届かない場合は、サーバーが106（Display）に送信しているか確認してください。
check-register-unread = { $server } はコマンド11（registerClient）に応答しましたが、応答を読み取れないため、このディスプレイが登録されたかどうか分かりません。
check-register-echoed = { $server } で待ち受けているプログラムは、受信したものをそのまま送り返します。コマンド11（registerClient）がそのまま戻ってきました。これはVXvueではなく、テスト用のエコーサーバーです。VXvueのアドレスとポートを入力してください。
check-ping-command = { $server } はpingにコマンド1で応答しています（{ $time }）。
check-ping-pong = { $server } は試作サーバーのように「pong」でpingに応答しています（{ $time }）。
check-ping-websocket = { $server } はWebSocketのpingには応答しますが（{ $time }）、コマンド1には応答しません。
check-ping-count = 最後の応答は{ $seconds }秒前、{ $sent }回中{ $answered }回応答しました。
check-pings-unanswered = { $server } は{ $time }以内にpingに応答しませんでした（コマンド1が{ $commands }回、WebSocketプロトコルが{ $web-socket }回）。イベントは届く場合がありますが、無応答と切断を区別できません。サーバーを更新してください。
check-ping-unread = { $server } はpingに応答しましたが、応答を読み取れません。
check-ping-echoed = { $server } はコマンド1に応答せず、そのまま送り返します。
check-ping-refused = { $server } がpingにステータス0、エラー{ $error }で応答しました。サーバーには接続できますが、失敗を報告しています。サーバーのログを確認してください。
    .unnumbered = { $server } がpingにステータス0、エラー番号なしで応答しました。サーバーには接続できますが、失敗を報告しています。サーバーのログを確認してください。
check-data-unread = { $server } から届いたイベントのうち{ $count }件を読み取れません。
    .unknown = { $server } から届いたメッセージのうち{ $count }件を読み取れません。検査のイベントだった可能性があります。
check-data-now = { $count ->
       *[other] イベント { $event } が今届きました。この接続で{ $count }件のイベントを受信しました。
    }
check-data-ago = { $count ->
       *[other] イベント { $event } が{ $seconds }秒前に届きました。この接続で{ $count }件のイベントを受信しました。
    }
check-no-data = { $time }以内にイベントが届きませんでした。撮影室が空いている間は正常です。
check-select-patient = 確認するには、VXvueで患者を選択してください。

## The connection check: what went wrong
# $why: another message; $awaited: one of the check-awaited-… messages.

check-no-address = 「{ $host }」のアドレスが見つかりませんでした。{ $why }
check-not-set-up = { $server } には接続を試みませんでした。{ $why }
check-lost = { $server } との接続は{ $time }の間開いた後、終了しました。{ $why }
check-lost-awaiting = { $server } との接続は{ $time }の間開いた後、{ $awaited }を待っている間に終了しました。{ $why }
check-lost-registered = { $server } は登録を受け入れましたが、接続は開いてから{ $time }で終了しました。{ $why }
check-awaited-address = { $host } のアドレス
check-awaited-port = { $host } のポート{ $port }の応答
check-awaited-websocket = { $server } のWebSocketを開くHTTP応答
check-awaited-register = コマンド11（registerClient）への応答
check-awaited-ping = pingへの応答
check-awaited-data = 検査イベント
check-out-of-time = { $awaited }を{ $time }待ちましたが、点検の時間が終了しました。
check-not-tried-address = 最初の段階で失敗したため、試行しませんでした。
check-not-tried-port = ポートが応答しないため、試行しませんでした。
check-not-tried-websocket = WebSocketが開かないため、試行しませんでした。
check-not-tried-register = 登録に失敗したため、試行しませんでした。
check-not-tried-ping = pingに失敗したため、試行しませんでした。
check-not-tried-data = データの受信に失敗したため、試行しませんでした。
check-running-link = この点検の間に、ディスプレイ自身の接続が終了しました。{ $why }サーバーがディスプレイを1台しか受け入れない可能性があります。その場合は、ディスプレイを閉じてから点検を実行してください。

## The connection check: what to do

check-todo-closed = サーバーのログを確認してください。ディスプレイを1台だけ、または登録済みのものだけ受け入れるサーバーもあります。
check-todo-registered = ディスプレイを1台だけ受け入れるサーバーもあるため、別のディスプレイがすでに接続している可能性があります。それを閉じるか、サーバーのログを確認してください。
check-todo-registered-cut = ディスプレイを1台だけ受け入れるサーバーもあるため、別のディスプレイがすでに接続している可能性があります。それを閉じるか、サーバーと途中にあるプロキシのログを確認してください。
check-todo-stopping = サーバーが停止または再起動しています。その後も接続が閉じられる場合は、サーバーのログを確認してください。
check-todo-messages = サーバーを修正してください。届いた内容は「メッセージ」ページで確認できます。
check-todo-correct = サーバーを修正してください。
check-todo-update = サーバーを更新してください。
check-todo-log-proxy = サーバーのログを確認してください。記録がない場合は、途中にプロキシやファイアウォールがないか確認してください。
check-todo-log-network = サーバーのログとこのコンピューターのネットワークを確認してください。
check-todo-in-order = この順に確認してください。
check-todo-cable = ケーブルとサーバーを確認してください。
check-todo-dns = DNSサーバーが応答しません。このコンピューターのネットワークを確認するか、IPアドレスを使用してください。
check-todo-port = コンピューターの電源が入っていないか、アドレスが誤っているか、ファイアウォールが接続を遮断している可能性があります。この順に確認してください。
check-todo-websocket = サーバーが応答しなくなったか、別のプログラムがポートを使用している可能性があります。サーバーを再起動してください。
check-todo-more-time = 時間を長くして点検をもう一度実行してください。
# $reason: what the system said.
check-not-started = 点検を開始できませんでした（{ $reason }）。

## The patient screen is not shown
# $choice: what was chosen in the settings; $name, $was: monitors.

hidden = 患者画面は非表示です。{ $why }
hidden-no-monitors = システムがモニターを報告していません。
hidden-only-monitor = モニターが1台しかなく、操作者用の可能性があります。患者用モニターを接続するか、設定 > 患者用モニターでこのモニターの使用を許可してください。
hidden-missing = 選択したモニター（{ $choice }）が接続されていません。ケーブルと電源を確認するか、設定で別のモニターを選択してください。
hidden-uncertain = { $count }台のモニターが「{ $choice }」に該当し、どれが患者に向いているか確実ではありません。設定で1台を選択してください。
hidden-mirrored = モニター { $name } がほかのモニターと同じ画面を表示しているか、重なっています。システムの設定でデスクトップを横に並べて拡張してください。
hidden-asleep = モニター { $name } は省電力のため消灯しています。
hidden-doubtful = モニター { $name } は現在「{ $choice }」に該当しますが、患者用ではない可能性があります。患者に向いている場合は、設定で選択してください。
hidden-moved = 患者画面はモニター { $was } に表示されていて、そのモニターは接続されたままですが、現在「{ $choice }」に該当するのは { $name } です。メインモニターと配置を元に戻すか、患者に向いているモニターを設定で選択してください。

## Recording

record-exists = { $path } はすでに存在するため、上書きしませんでした。別の名前を選択してください。
record-not-writable = 記録を { $path } に書き込めません（{ $reason }）。別のフォルダーを選択するか、権限と空き容量を確認してください。
record-no-thread = コンピューターがこれ以上スレッドを作成できないため、記録を開始できませんでした（{ $reason }）。ほかのプログラムを終了して、もう一度お試しください。
record-stopped = 記録を保存しました。
record-full = ファイルが{ $mib } MiBに達したため、記録が終了しました。それまでの内容は保存されています。続けるには新しい記録を開始してください。
record-disk-full = ディスクがいっぱいのため、記録が終了しました。それまでの内容は保存されています。空き容量を増やして、新しい記録を開始してください。
record-too-slow = ディスクに保存できる速さよりも速くイベントが届いたため、記録が終了しました。それまでの内容は保存されています。ネットワークフォルダーではなく、より高速なディスクを選択してください。
record-failed = ファイルに書き込めないため、記録が終了しました（{ $reason }）。それまでの内容は保存されています。ディスクを確認して、新しい記録を開始してください。
# $why: one of the five above.
record-summary = { $count ->
       *[other] { $why }イベント{ $count }件、{ $path }
    }
record-not-ended = 記録を終了できませんでした（{ $reason }）。

## Reading a recording
# $line: a line of the file, counted from 1. $problem: one of the line-… messages.

recording-complete = 記録は完全です。
recording-full = ファイルが最大サイズに達したときに記録が終了しました。それ以降の内容はありません。
recording-too-slow = { $lost ->
       *[other] 書き込める速さよりも速くイベントが届いたため、記録が終了しました。少なくとも{ $lost }件が欠けています。
    }
recording-abrupt = 記録に最後の行がありません。記録中にプログラムまたはコンピューターが停止したため、末尾が欠けている可能性があります。
recording-cut-short = 最後の行（{ $line }行目）が途中で切れているため、除外しました。書き込み中にプログラムまたはコンピューターが停止しました。
recording-unreadable = { $line }行目を読み取れません（{ $reason }）。ファイルとその権限を確認してください。
recording-not-one = 1行目が記録の最初の行ではありません。VX Displayで記録したファイルを選択してください。
recording-version = 1行目の記録形式はバージョン{ $found }ですが、このプログラムはバージョン{ $known }を読み取ります。記録したプログラムまたは新しいプログラムを使用してください。
recording-started = 1行目の `started` に 2026-01-31T09:00:00+09:00 のような開始時刻がありません。ファイルが変更されています。
recording-line = { $line }行目は使用できません：{ $problem }。ファイルが破損または変更されています。
recording-not-utf8 = { $line }行目がUTF-8ではありません。ファイルが破損または変更されています。
recording-backwards = { $line }行目の時刻が前の行より早くなっています。ファイルが変更されています。
recording-after-end = { $line }行目が記録の終わりより後にあります。ファイルが変更されています。
recording-line-too-long = { $line }行目が1行の上限である4 MiBを超えています。ファイルが破損しているか、記録ではありません。
recording-too-long = { $line }行目で、読み取れる上限の512 MiBを超えました。記録を分割してください。
line-not-json = 記録の項目を持つJSONオブジェクトではありません（{ $column }列目）
line-missing = `{ $member }` がありません
line-kind = `frame`、`unreadable`、`link`、`state`、`slept_since_ms`、`end` のうちちょうど1つが必要です
line-state = `state` は connecting、unconfirmed、registered、unverified、refused、lost のいずれかでなければなりません

## Files and tasks

# What went wrong with a file: its path, and a message or what the system said.
file-problem = { $path }：{ $why }
file-exists = ファイルはすでに存在します。別の名前を選択してください。
file-no-folder = フォルダーが存在しません。別のフォルダーを選択してください。
file-denied = 書き込む権限がありません。別のフォルダーを選択してください。
file-disk-full = ディスクがいっぱいです。
# .window: for somebody who has no command line.
diagnostics-exists = { $path } はすでに存在するため、上書きしませんでした。別の名前を選択するか、--force を使用してください。
    .window = { $path } はすでに存在するため、上書きしませんでした。別の名前を選択してください。
diagnostics-no-file = { $path } はファイル名ではありません。diagnostics.zip のような名前を入力してください。
diagnostics-not-writable = 診断情報を { $path } に書き込めません（{ $reason }）。別のフォルダーを選択するか、権限と空き容量を確認してください。
diagnostics-cancelled = 診断を中止しました。ファイルは書き込まれていません。
task-no-thread = バックグラウンドスレッドを開始できませんでした（{ $reason }）。
task-broken = プログラムのこの部分でエラーが発生しました。ログを添えてお知らせください。
folder-not-shown = { $folder } を開けません。{ $program } が起動しませんでした（{ $reason }）。
# What a system said, without a sentence around it.
logo-not-shown = ロゴを表示しません。{ $place }：{ $reason }
logo-neither = PNGでもSVGでもありません
logo-png = PNGを読み取れません（{ $reason }）
logo-too-many-pixels = { $width } × { $height }ピクセルは多すぎます。800万ピクセル以下に縮小してください
logo-too-thin = { $width } × { $height } ピクセルは細長すぎて見えません。一辺は他の辺の { $times } 倍までです
logo-broken-svg = SVGが壊れているか、サイズがありません。書き出し直してください
logo-unsupported = SVGに対応していない{ $what }があります。すべて塗りつぶしのパスに変換するか、PNGで書き出してください
logo-too-complex = SVGの図形が多すぎます。PNGで書き出してください
logo-empty = 見えるものがありません
logo-too-large = { $max } KiBを超えています

## The program

# $reason: the settings' own words on what is wrong.
server-not-an-address = サーバーアドレスではありません。{ $reason }
server-locked = 管理者がサーバーアドレスをロックしています。ディスプレイは { $server } への接続を維持します。
server-not-taken = 接続を変更できませんでした（{ $reason }）。
server-two-displays = このユーザーの別のVX Displayが { $server } で動作しているため、サーバーには2台のディスプレイが接続されています。どちらかを閉じてください。
tray-missing = このデスクトップにはトレイがないため、トレイアイコンを表示できません。GNOMEでは拡張機能（AppIndicator）が必要です。アイコンが不要な場合は、設定でオフにしてください。
instance-no-place = このシステムには、ユーザーのプログラムが実行中に共有するファイルの場所がありません。XDG_RUNTIME_DIR（WindowsではLOCALAPPDATA）を設定してください。
instance-folder = フォルダー { $folder } を使用できません（{ $reason }）。削除するか、所有者を修正してください。
instance-lock = ファイル { $file } をロックできません（{ $reason }）。フォルダーの権限とディスクを確認してください。
metrics-not-loopback = { $address } にはほかのコンピューターからアクセスできます。health.prometheus_listen に 127.0.0.1 または [::1] とポートを指定してください。
metrics-listen = メトリクスは無効です。{ $address } で待ち受けできません（{ $reason }）。health.prometheus_listen に空いているポートを指定し、プログラムを再起動してください。
metrics-thread = メトリクスは無効です。スレッドを開始できませんでした（{ $reason }）。

## Simulator and embedded relay

relay-stopped = 内蔵リレーを停止しました。
relay-needed = 先に内蔵リレーを開始するか、サーバーに送信してください。
relay-port-in-use = VXvueのサーバーなど、別のプログラムが { $address } を使用しています。それを閉じるか、空きポートでリレーを開始してください。
relay-not-permitted = システムが { $address } での待ち受けを許可していません。空きポートでリレーを開始するか、設定の「管理」でアドレスを変更してください。
relay-no-such-address = このコンピューターにはアドレス { $address } がありません。設定の「管理」でリレーのアドレスを 127.0.0.1:55111 などに変更してください。
relay-not-started = 内蔵リレーが { $address } で待ち受けできませんでした（{ $reason }）。空きポートで開始するか、設定の「管理」でアドレスを変更してください。
relay-busy = 内蔵リレーがビジーです。待機中のメッセージが多すぎます。もう一度お試しください。
relay-ended = 内蔵リレーは停止しています。もう一度開始してください。
raw-empty = 送信する内容がありません。
raw-several = 送信していません：フレームに複数のオブジェクトがあります。1つずつ送信してください。
raw-unmarked = 送信していません：フレームをDEMOとして表示できません。data は独自の `demo` を持たないオブジェクトで、各キーの表記は1通りでなければなりません。
raw-relay-only = 送信していません：読み取れないフレームは、サーバーが実際の患者と解釈するおそれがあるため、内蔵リレーにだけ送信します。
# $reason: where the JSON is broken.
raw-patient-cleared = 読み取れません（{ $reason }）。101の可能性があるため、ディスプレイは患者を消去します。
raw-step-cleared = 読み取れません（{ $reason }）。601の可能性があるため、ディスプレイは撮影ステップを消去します。
raw-study-cleared = 読み取れません（{ $reason }）。1001または1002の可能性があるため、ディスプレイは患者、撮影ステップ、進行状態を消去します。
raw-unreadable = 読み取れません（{ $reason }）。ディスプレイは無視し、通知を表示します。
raw-no-command = コマンドを1つ持つオブジェクトではありません
raw-everybody = 全員
# $command: number and name of a command; $receiver: raw-everybody, or number and name of a client type; $count: notices.
raw-valid = { $count ->
        [0] 有効：{ $command }、宛先 { $receiver }。
       *[other] 有効：{ $command }、宛先 { $receiver }、通知{ $count }件。
    }

## Test patients: what is special about each

patient-ordinary = 韓国語
patient-long = 長い氏名
patient-one-word = 1語
patient-one-letter = 1文字
patient-64-letters = 64文字
patient-hanja = 漢字のみ
patient-japanese = 日本語
patient-vietnamese = ベトナム語
patient-arabic = アラビア語
patient-thai = タイ語
patient-null = 氏名なし
patient-emergency = 救急
patient-empty-id = 空のID
patient-same-name = 同姓同名
patient-quotes = 引用符
patient-emoji = 絵文字
patient-direction = 方向文字
patient-leap-day = 2月29日
patient-no-such-date = 存在しない日付
patient-unborn = 未来の生年月日
patient-dicom-date = DICOM日付

## what was done

toast-written = { $place } に保存しました。
# .started: the program was started with an address of its own, $home.
toast-address-saved = 保存しました：{ $server }。これからこのアドレスを使います。
    .started = 保存しました：{ $server }。プログラムは { $home } を指定して起動されたため、同じ方法で起動すると再びそのアドレスを使います。
folder-no-manager = { $folder } を開けません。このコンピューターにはファイルマネージャーがありません。
raw-broken = { $line }行{ $column }列
