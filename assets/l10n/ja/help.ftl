### The help of the command line. Names of commands and options, values, and placeholders in capitals stay as they are.
### Without a full stop; what stands in backquotes can be typed.

## Around the texts

help-usage = 使い方
help-commands = コマンド
help-arguments = 引数
help-options = オプション
# Follows the text of an option.
help-default = [既定値：{ $value }]
# Follows the help of the program. The code of each kind of ending stands before its meaning.
help-after =
    コマンドを指定しない場合は `run` を実行します。

    終了コード：0 完了、1 失敗（到達できない、拒否された）、2 使い方または設定の誤り、70 監視プロセスの下での内部エラー

## The commands

help-program = VX Display: X線撮影室で患者に向けた2台目の画面
help-run = サーバーの患者画面を表示します（既定のコマンド）
help-demo = デモ検査を実行します：内蔵リレー、筋書きどおりの架空の患者、患者画面
help-relay = VXvueのサーバーの代わりにディスプレイへメッセージを中継するリレーを、ウィンドウなしで実行します
help-send = VXvue（2）として、demoの印を付けた検査イベントを1件サーバーに送信します
help-settings = すべての設定と、その値、値の出所を一覧表示します
help-monitors = モニターと、患者画面が使うモニターを一覧表示します
help-card = 患者用モニターの設置カードを表示します：距離、文字、コントラスト
help-status = 実行中のディスプレイの状態を表示します
help-autostart = ログイン時のディスプレイの自動起動を設定または解除します
help-watch = 画面に表示される内容を、ウィンドウなしで、変化ごとに1行ずつ出力します
help-check = 接続を段階ごとに点検し、問題と対処方法を示します
help-replay = 記録を再生し、画面に表示される内容をウィンドウなしで出力します
help-shots = 患者画面のすべての状態を、ウィンドウもモニターもなしで画像として保存します
help-texts = プログラムの文言をファイルに書き出すか、施設独自の文言を確認します
help-alias = 撮影部位の名称1つ、または一覧全体について、画面に描かれるものを表示します
help-diagnose = サポートに必要な情報を、患者データを含めずにzipファイルに書き出します
help-licenses = プログラムと、含まれるすべてのコンポーネントのライセンスを出力します
help-help = コマンドのヘルプを出力します

## Options of several commands

help-print-help = ヘルプを出力します
help-print-version = バージョンを出力します
help-config = ユーザーの設定ファイルの代わりに、この設定ファイルを読み込みます
help-server = サーバーのアドレス（例：ws://localhost:55111）
help-json = 1つのJSONオブジェクトとして出力します
help-json-array = 1つのJSON配列として出力します
help-json-lines = 1行に1つのJSONオブジェクトを出力します
help-show-patient-data = 氏名、患者番号、日付を***とせず、そのまま出力します
help-language = 患者画面の言語。2言語の場合は大きく表示する言語を先に指定します（例：ko,en）

## Options of the window

help-windowed = 技師用のウィンドウであるコンソールを開きます
help-fullscreen = 患者画面をモニター全体に表示します
help-monitor = 患者に向いたモニター：second、primary、または `vxdisplay monitors` に表示される番号か識別名
help-allow-only-monitor = モニターが1台しかない場合でも、患者画面を全画面で表示できるようにします
help-supervised = ディスプレイが異常終了または応答しなくなったときに再起動する監視プロセスの下で実行します
help-renderer = コンソールの描画方法。cpuはグラフィックドライバーを使いません

## relay

help-relay-listen = 接続を待ち受けるアドレスとポート（例：127.0.0.1:55111）。ポート0では空いているポートを使います
help-relay-dialect = API文書のとおりに動作するか、試作サーバーのように動作するかを指定します
help-relay-allow-host = localhostとこのコンピューターの名前のほかに、ディスプレイがこのリレーへの接続に使えるホスト名。複数回指定できます
help-relay-bridge = この撮影室を発行する、またはほかの撮影室に追従するNATSサーバーのアドレス（relay.bridge_…の設定）。複数回指定できます
help-relay-demo = デモ検査をディスプレイに送信します

## send

help-send-patient = 患者を通知します（101 setPatientInfo）
help-send-step = 撮影ステップを通知します（601 sendStepInfo）
help-send-start = 検査を開始します（1001 eventStartExam）
help-send-complete = 検査を完了します（1002 eventCompleteExam）
help-send-patient-id = 患者番号
help-send-patient-name = DICOM人名（例：Hong^Gildong=洪^吉洞=홍^길동）。省略するとnullを送信します
help-send-patient-birth = YYYY-MM-DD形式の生年月日。省略するとnullを送信します
help-send-step-body = 撮影部位（例：CHEST）
help-send-step-projection = 撮影方向（例：PA）

## monitors, status, autostart

help-monitors-monitor = second、primary、番号または識別名で、どのモニターが選ばれるかを表示します
help-card-monitor = カードを表示するモニター：second、primary、番号、または識別名
help-card-shots = 表示せずに、このフォルダーにcard.pngとして書き出します
help-status-server = 状態を確認するディスプレイのサーバー（例：ws://localhost:55111）
help-autostart-enable = ログイン時に `vxdisplay run --supervised` を起動します
help-autostart-disable = ログイン時にディスプレイを起動しないようにします
help-autostart-status = ログイン時に何が誰のために起動されるか、それがこのプログラムかどうかを表示します
help-autostart-machine = このコンピューターのすべてのユーザーに適用します。管理者権限が必要です
help-autostart-systemd = デスクトップエントリーの代わりにsystemdのユーザーユニットを使います（Linux）

## check, replay, shots

help-check-timeout = 点検全体の制限時間、1～10秒
help-check-watch = 接続を監視し、変化のたびに1行表示する（Ctrl+Cで終了）
help-replay-file = 再生する記録ファイル
help-replay-speed = 記録時に対する速度の倍率、0.1～1000またはmax
help-shots-folder = PNGファイルのフォルダー。なければ作成し、同名のファイルは置き換えます
help-shots-size = 画像の幅と高さ（ピクセル）
help-shots-theme = 患者画面の配色を指定します

## texts, diagnose

help-texts-export = 編集や翻訳ができるように、全言語の文言をコメント付きのファイルに書き出します
help-texts-export-folder = 書き出し先のフォルダー。なければ作成し、既存のファイルは置き換えません
help-texts-check = site.textsと同じ方法でフォルダーを確認し、誤りごとにファイル、行、理由を示します
help-texts-check-folder = 確認するフォルダー
help-alias-body = 撮影部位の名称（例："R KNEE"）
help-alias-projection = 撮影方向の名称（例：AP）
help-alias-file = 1行に名称1つのテキストファイル。撮影方向はタブの後に書きます
help-alias-json = 1つのJSONオブジェクトを、一覧なら1行に1つ出力します
help-diagnose-out = 書き出すzipファイル
help-diagnose-force = ファイルが存在する場合は置き換えます
help-diagnose-no-check = 最大5秒かかる接続の点検を省略します

## What is wrong with an argument

# Times in seconds.
help-wrong-timeout = 点検の時間は{ $min }～{ $max }秒で指定してください
help-wrong-speed = 0.1～1000の数（例：10）またはmaxを指定してください
help-wrong-size = 幅と高さを64～8192で指定してください（例：1920x1080）
help-wrong-place = コマンドのオプションはコマンドの後に指定してください。例：vxdisplay watch --server ws://localhost:55111
