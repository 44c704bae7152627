# やさしい日本語（にほんご）。ひとつの文（ぶん）に、ひとつのこと。1文は40字まで。
# むずかしい漢字のことばには、読みを（ ）でつける。

## 選択肢

choice-in-place = している
choice-partly = 少（すこ）しだけしている
choice-not-in-place = していない
choice-unknown = わからない

## ことば

language-ask =
    ことばを選んでください。
    ことばをえらんでください。
    Please choose your language.
language-ja = 日本語
language-ja-easy = やさしい日本語（にほんご）
language-en = English
speaking = ここから、やさしい日本語（にほんご）で話します。

## はじめまして

notice-hello = はじめまして。わたしは**星守り（ほしもり）**です。
notice-why =
    会社（かいしゃ）の情報（じょうほう）を守りたいです。
    だから、かんたんな質問（しつもん）をします。
    答えは「SECURITY ACTION」の準備（じゅんび）にもなります。
notice-kept-local = 答えは、このパソコンの中だけに残します。場所（ばしょ）は { $keeps } です。
notice-kept-company =
    このボットを動かす人は{ $operator }です。
    残すものは、アカウントの番号（ばんごう）と名前、部署（ぶしょ）、ことばです。
    それから、答えと、答えた時間（じかん）です。
notice-seen-local = 見る人は、このパソコンを使う人だけです。外（そと）には送りません。
notice-seen-company = あなたの答えは、みんなのチャンネルに出しません。
notice-stop =
    いつでも休めます。やめることもできます。
    「お知らせを止めて」と送ってください。わたしから話しません。
button-agree = はじめる

## メニュー

menu = **メニュー**です。何をしますか。
menu-nameless = はじめに「会社」で、会社の名前を入れてください。
menu-open = 途中（とちゅう）のもの: { $name }（{ $answered }/{ $of }）
set-articles = 情報を守る{ $count }つの約束（やくそく）
set-self-check = 会社のチェック（{ $count }問）
button-continue = つづける
button-articles = 6つの約束（やくそく）
button-check = 25問のチェック
button-answers = わたしの答え
button-score = 点数（てんすう）
button-snooze = あとで教えて
button-timeoff = 休みます
button-stop = お知らせを止める
button-start = お知らせをもう一度
button-language = ことば / Language
button-name = 会社の名前
button-mydata = わたしのデータ
button-invite = なかまをよぶ
button-link = ほかのチャットとつなぐ
button-human = 人に聞く
button-verify = ボットはだれ?
button-help = 使い方
button-menu = メニュー
help =
    ボタンか番号（ばんごう）で答えます。
    「はい」「いいえ」と書くこともできます。
    「戻る」「スキップ」「なぜ」「やり方」「中断」も使えます。
    答えは、すぐに保存（ほぞん）します。あとで変えられます。
    いつでも、閉（と）じることができます。

## 回答票のはじまり

begun = **{ $name }**をはじめます。
begun-time = 質問は{ $count }こです。{ $minutes }分ぐらいです。5こで休めます。
begun-alone =
    あなたの答えが、会社の答えになります。
    名前をかくすことは、できません。
begun-counted = 答えは、人数（にんずう）を数えるだけです。名前は出しません。
begun-leaders =
    先にお知らせした人は、まだかどうかが部門長（ぶもんちょう）に見えます。
    何と答えたかは見えません。
begun-articles =
    正式（せいしき）な名前は「情報セキュリティ6か条」です。
    第3.1版（はん）までは5か条でした。
begun-articles-five =
    正式（せいしき）な名前は「情報セキュリティ5か条」です。
    第4.0版（はん）で6か条になりました。
begun-self-check = 正式な名前は「{ $official }」です。第{ $edition }版（はん）です。
begun-own-words = 質問の文は、星守りが書きました。
official-text = → [もとの資料（しりょう）を見る]({ $url })

## 質問

asked-progress = **{ $position }/{ $of }** ・ { $part } ・ あと{ $minutes }分ぐらい
asked-after-silence =
    少（すこ）しの間（あいだ）、つながっていませんでした。
    すみません。もう一度（いちど）答えてください。
asked-standing = いまの答えは「{ $choice }」です。
asked-why = どうして聞くか:
asked-how = やり方: { $title }
asked-how-on = { $system }のやり方: { $title }
asked-how-choose = 使う機械（きかい）を選んでください。その画面で教えます。
system-windows = Windows
system-mac = Mac
system-iphone = iPhone・iPad
system-android = Android
button-back = ← 戻（もど）る
button-skip = とばす
button-why = なぜ?
button-how = やり方
button-pause = 休む
button-to-review = リストに戻る
settled = 【{ $label }】{ $choice }
settled-thanks = 【{ $label }】{ $choice }。ありがとうございます。
settled-changed = 【{ $label }】「{ $before }」→「{ $choice }」。変えました。
put-aside = 【{ $label }】あとで、もう一度聞きます。
left = 【{ $label }】「{ $choice }」のままです。
left-open = 【{ $label }】まだのままにします。
lesson-unknown = 「わからない」は、よい答えです。調（しら）べると、わかります。
lesson-measure = できること: { $title }
perhaps = 「たぶん」ですね。どれが近（ちか）いですか。
first-already = これが最初（さいしょ）の質問です。

## 休む、戻る

rest =
    { $answered }/{ $of }まで終わりました。おつかれさまです。
    少し休みましょう。あとで続（つづ）きができます。
resting =
    { $answered }/{ $of }まで保存（ほぞん）しました。
    「つづける」で、同じ質問に戻ります。
welcome-back = おかえりなさい。{ $name }は{ $answered }/{ $of }まで答えました。
welcome-back-reworded =
    質問のことばが、新しくなりました。
    あなたの答えは、残っています。
button-first = 最初から見る
button-later = あとで

## 見直し、提出

review = **{ $name }**の答えです。
review-complete = 全部（ぜんぶ）答えました。よければ「出す」を押してください。
review-missing = あと{ $count }こです。全部答えると、出すことができます。
review-submitted = もう出しました。答えを変えると、結果も変わります。
review-ended = これは、もう終わりました。答えは残っています。
review-legend = しるし: ○ している、△ 少し、× していない、？ わからない、－ まだ
review-part = **{ $part }**の答えです。どれを変えますか。
button-submit = 出す
button-remaining = 残りに答える
button-part = 「{ $part }」を見る
outcome-points = 全部で**{ $points }点**です。いちばん上は100点です。
outcome-provisional = いま{ $decided }/{ $of }です。全部答えると、点数が出ます。
outcome-before = 前（まえ）は{ $points }点でした。
outcome-articles = { $of }つのうち、{ $done }つを「している」と答えました。
outcome-look = 次（つぎ）に見るところ（全部で{ $count }こ）:
outcome-unknown = 「わからない」が{ $count }こあります。調べてみましょう。
outcome-nothing-weak = 心配（しんぱい）なところは、ありませんでした。
star-one =
    ★は「これから、がんばります」という約束です。
    できていないことがあっても、宣言（せんげん）できます。
star-two =
    ★★に、点数のきまりはありません。
    必要（ひつよう）なものは3つです。
    チェック、会社の方針（ほうしん）、会社の外への公開です。
not-certified =
    宣言は、会社が自分でします。
    IPAが認定する制度ではありません。
outcome-declare =
    GビズIDを持つ人が、公式のサイトで宣言します。
    → [SECURITY ACTION管理システム](https://sme-security.ipa.go.jp/)
button-explain = 点数のわけ
button-review = 答えを見る
button-anew = もう一度する
begin-anew = もう一度はじめますか。前の答えは、残ります。（{ $name }）
explained = **点数のわけ**です。
explained-rule = ○{ $inplace }点、△{ $partly }点、×{ $notinplace }点、？{ $unknown }点です。
explained-line = { $id } { $label }: { $choice } { $points }点
explained-open = { $id } { $label }: まだ
explained-total = 全部で**{ $points }点**
nothing-yet = まだ答えがありません。メニューからはじめましょう。

## 古いボタン、聞き取れないことば

kept-already = 【{ $label }】もう「{ $choice }」で残しました。
change-it = 【{ $label }】いま「{ $before }」です。「{ $choice }」に変えますか。
change-it-new = 【{ $label }】「{ $choice }」と答えますか。
button-change = はい
button-keep = 変えない
ended = これは、もう終わりました。答えは残っています。
strange = このボタンは、もう使えません。メニューを見てください。
not-heard = ごめんなさい。わかりませんでした。下の中から選んでください。
not-heard-again = 何度もごめんなさい。下から選ぶか、人に聞いてください。

## お知らせ、お休み

snooze-ask = いつお知らせしますか。月曜から金曜の、10時から16時半です。
button-snooze-hour = 1時間あと
button-snooze-evening = 夕方（ゆうがた）
button-snooze-tomorrow = あした
button-snooze-week = 来週（らいしゅう）
snoozed = { $month }月{ $day }日の{ $time }ごろ、お知らせします。
timeoff-ask = 何日（なんにち）休みますか。その間、わたしから話しません。
timeoff-away = いま、お休みです。戻ったら教えてください。
button-timeoff-3 = 3日
button-timeoff-7 = 1週間
button-timeoff-14 = 2週間
button-timeoff-back = 戻りました
away = ゆっくり休んでください。{ $month }月{ $day }日まで、お知らせしません。
back-again = おかえりなさい。また、お知らせします。
stopped = お知らせを止めました。質問には、いつでも答えられます。
stopped-still = お知らせは、いま止まっています。また始めると、好きな時間にお知らせできます。
started = お知らせを、また始めます。大切なときだけ送ります。
reminder = 約束（やくそく）の時間です。続きがあります。
reminder-begin = 約束（やくそく）の時間です。ここから始められます。

## 自分のこと、人に聞く、身元

mydata = **あなたのデータ**です。次のものを残しています。
mydata-id = 番号（ばんごう）: { $id }
mydata-name = 名前: { $name }
mydata-team = 部署（ぶしょ）: { $name }
mydata-organization = 会社の名前: { $name }
mydata-locale = ことば: { $language }
mydata-zone = 時間帯（じかんたい）: { $zone }
mydata-system = 機械（きかい）: { $system }
mydata-agreed = はじめた日: { $date }
mydata-stopped = お知らせ: 止めています
mydata-away = 休み: { $date }まで
mydata-snoozed = 次のお知らせ: { $date } { $time }
mydata-sheet = { $name }: 答えは{ $count }こ
mydata-times =
    答えた時間も残しています。
    最後に送った3つの文の、はじめも残しています。
verify = **このボットについて**です。
verify-local = このパソコンの中で動きます。場所は { $keeps } です。
verify-company = 動かす人は{ $operator }です。
verify-organization = 会社の名前: { $name }
verify-sent = ここに最後（さいご）に送ったもの:
verify-nothing-sent = まだ何も送っていません。
verify-line = { $date } { $time } { $opening }
verify-never =
    わたしは、パスワードを聞きません。
    「ソフトを入れて」とも言いません。
name-ask = 会社の名前を書いてください。「やめる」で戻ります。
name-standing = いまは「{ $name }」です。
name-warning = 人の情報やパスワードは、書かないでください。
named = 「{ $name }」ですね。おぼえました。
name-long = 60文字までで書いてください。
name-digits =
    12この数字は、マイナンバーかもしれません。
    残すことができません。名前だけ書いてください。
name-kept = 名前は、前と同じです。

## 入口とコード、みんなのいる部屋

lobby-why =
    会社（かいしゃ）の情報（じょうほう）を守りたいです。
    だから、かんたんな質問（しつもん）をします。
lobby-code =
    はじめるために、コードが必要（ひつよう）です。
    会社の人に、コードをもらってください。
    もらったら、ここに送ってください。
lobby-ask =
    会社の人は「なかまをよぶ」を押します。
    すると、コードが出ます。
lobby-found = 会社でまだだれも使っていませんか。では、あなたがはじめられます。
lobby-kept = いま残しているものは、アカウントの番号（ばんごう）と、ことばだけです。
button-found = 会社としてはじめる
code-unknown =
    このコードでは、入ることができませんでした。
    古いコードかもしれません。
    新しいコードをもらって、送ってください。
code-inside =
    もう、この会社に入っています。
    コードは、ほかの人が使えます。
code-own =
    どちらのチャットも、もうこの会社で使っています。
    ひとつにすることはできません。
    今までと同じように、別々（べつべつ）に使えます。
code-elsewhere =
    このチャットは、もうほかの会社で使っています。
    だから、何も変えませんでした。
joined = ようこそ。会社の人といっしょに、はじめましょう。
joined-name = ようこそ。「{ $name }」に入りました。
linked = ふたつのチャットがつながりました。どちらも使えます。
linked-name = 「{ $name }」のチャットと、つながりました。
share-join = なかまをよぶコードです。
share-join-how =
    よびたい人に、このコードを教えてください。
    ボットの名前も教えてください。
    その人は、ボットにコードを送ります。
share-join-until =
    7日のあいだ、何人でも使えます。
    会社の外（そと）の人には、教えないでください。
share-link = ほかのチャットとつなぐコードです。
share-link-how = ほかのチャットで、ボットにこのコードを送ってください。
share-link-until =
    10分のあいだに、1回だけ使えます。
    ほかの人に、見せないでください。
share-code = { $code }
share-alone =
    ここは、あなた一人の会話です。
    会社の人と使うときは、チャットで動かします。
    やり方はREADMEにあります。
room-card-team = 「{ $name }」のみなさんのチェックは、ひとりずつの画面でします。
room-card = 会社の情報を守るチェックは、ひとりずつの画面でします。
button-mine = 自分のチェックを見る

## 端末

console-choose = 番号か、ことばで答えてください。
console-saved = ファイルを保存（ほぞん）しました。
console-unsaved = ファイルを保存（ほぞん）できませんでした。
console-farewell = また来てください。答えは、すぐに保存（ほぞん）しています。
console-not-utf8 =
    読めない文字がありました。UTF-8で送ってください。
    答えは、変わっていません。
console-too-long = 長くて、読めませんでした。短く書いてください。
console-full =
    ディスクがいっぱいです。答えを保存できませんでした。
    いらないものを消して、もう一度答えてください。
console-read-only =
    ここには書けません。答えを保存できませんでした。
    フォルダーの設定（せってい）を見てください。
console-busy = いま保存できませんでした。もう一度答えてください。
console-broken = 答えを保存できませんでした。もう一度答えてください。
error-in-use = { $file } を、ほかの星守りが使っています。そちらを終わってください。
error-newer =
    { $file } は、もっと新しい星守りのものです（{ $found } / { $known }）。
    新しい版（はん）を使ってください。ファイルは変えていません。
error-damaged =
    { $file } が壊れています。または、星守りのものではありません。
    ファイルは変えていません。
    `--data` で、ほかのフォルダーを選んでください。
error-read-only =
    { $file } に書くことができません。
    `--data` で、ほかのフォルダーを選んでください。
error-no-room = { $file } を保存する場所がありません。いらないものを消してください。
error-nothing-there = { $file } がありません。`--data` を見てください。
error-no-folder = { $file } はフォルダーではありません。`--data` にフォルダーを書いてください。
error-io = { $file } が開（ひら）きません。理由（りゆう）: { $why }
simulate-private = { $name }さんだけ

## チャットの命令の説明

in-private = つづきは、ふたりだけのメッセージ（DM）に送りました。
file-too-large = ファイルが大きいので、ここでは送れませんでした。
command-hoshi = 会社の情報を守るチェックをします
command-option = 何をしますか
command-menu = メニューを見る
command-continue = つづける
command-articles = 6つの約束
command-check = 25問のチェック
command-answers = わたしの答え
command-score = 点数を見る
command-language = ことばをえらぶ
command-snooze = あとで教えて
command-timeoff = 休みます
command-stop = お知らせを止める
command-start = お知らせをもう一度
command-mydata = わたしのデータ
command-human = 人に聞く
command-verify = ボットはだれ?
command-help = 使い方
command-company = 会社のことを見る
command-invite = なかまをよぶ
command-link = ほかのチャットとつなぐ
command-journey = いまのようすを見る
command-policy = きほん方針を書く
command-declare = 宣言をじゅんびする
command-incident = 事故の電話先を見る
