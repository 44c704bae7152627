# 会話のことば。耳で聞いて自然なように、同僚として話しかける。
# 1文は60字まで。ボタンは短く。`{ $name }` のような印は、そのまま残す。

## 選択肢

choice-in-place = 実施している
choice-partly = 一部実施
choice-not-in-place = していない
choice-unknown = わからない

## ことば

language-ask =
    ことばを選んでください。
    ことばを えらんで ください。
    Please choose your language.
language-ja = 日本語
language-ja-easy = やさしい日本語（にほんご）
language-en = English
speaking = ここからは日本語でお話しします。

## はじめまして

notice-hello = はじめまして。**星守り（ほしもり）**です。
notice-why =
    会社の情報セキュリティを、質問に答えながら一緒に確かめます。
    IPAの「SECURITY ACTION」で宣言するときの準備にもなります。
notice-kept-local = 回答と選んだ言葉は、このパソコンの中だけに保存します。保存先は { $keeps } です。
notice-kept-company =
    このボットは{ $operator }が動かしています。
    保存するのは、アカウントの番号と表示名、部署、選んだ言葉、回答とその時刻です。会話は集めません。
notice-seen-local = 見られるのは、このパソコンを使う人だけです。外には何も送りません。
notice-seen-company = 一人ひとりの回答は、チャンネルには出しません。
notice-stop = いつ休んでも、やめても大丈夫です。「お知らせを止めて」と送れば、こちらからは話しかけません。
button-agree = はじめる

## メニュー

menu = **メニュー**です。何をしましょうか。
menu-nameless = まず「会社」から、会社の名前を入れておくと、この先が楽です。
menu-open = 途中の質問: { $name }（{ $answered }/{ $of }）
set-articles = 情報セキュリティ{ $count }か条
set-self-check = { $count }問の自社診断
button-continue = 続ける
button-articles = 6か条を確かめる
button-check = 25問の自社診断
button-answers = 自分の回答
button-score = 点数と内訳
button-snooze = あとで知らせて
button-timeoff = 休みを伝える
button-stop = お知らせを止める
button-start = お知らせを再開
button-language = ことば / Language
button-name = 会社の名前
button-mydata = 自分のデータ
button-invite = 仲間を招く
button-link = 別のチャットとつなぐ
button-human = 人に聞く
button-verify = このボットについて
button-help = 使い方
button-menu = メニュー
help =
    質問には、ボタンか番号、または「はい」「まだ」のような言葉で答えられます。
    「戻る」「スキップ」「なぜ」「やり方」「中断」も、いつでも使えます。
    答えはその場で保存します。あとから変えることもできます。
    やめるときは、そのまま閉じて大丈夫です。

## 回答票のはじまり

begun = **{ $name }**を始めます。
begun-time = 全部で{ $count }問、およそ{ $minutes }分です。5問ごとにひと休みできます。
begun-alone =
    お一人で答える場合は、その答えが会社の答えになります。
    少ない人数なので、匿名の回答にはなりません。
begun-counted = 答えは人数の集計に使い、チームに名前は出しません。
begun-leaders = 部門長には、前もって本人にお知らせした人だけ、まだかどうかが見えます。答えの中身は見えません。
begun-articles = 公式の名前は「情報セキュリティ6か条」です。第3.1版までは5か条でした。
begun-articles-five = 公式の名前は「情報セキュリティ5か条」です。第4.0版で6か条になりました。
begun-self-check = 公式の名前は「{ $official }」、ガイドライン第{ $edition }版の質問です。
begun-own-words = 質問の文は、星守りの言葉で書いています。
official-text = → [公式の資料を見る]({ $url })

## 質問

asked-progress = **{ $position }/{ $of }** ・ { $part } ・ あと約{ $minutes }分
asked-after-silence =
    少しのあいだ、こちらがつながっていませんでした。
    お返事が届いていないかもしれません。すみませんが、もう一度お願いします。
asked-standing = いまの答えは「{ $choice }」です。
asked-why = なぜ聞くのか:
asked-how = やり方: { $title }
asked-how-on = { $system }でのやり方: { $title }
asked-how-choose = お使いの機器を選ぶと、その画面に合わせた手順になります。
system-windows = Windows
system-mac = Mac
system-iphone = iPhone・iPad
system-android = Android
button-back = ← 戻る
button-skip = スキップ
button-why = なぜ?
button-how = やり方
button-pause = 中断
button-to-review = 一覧へ戻る
settled = 【{ $label }】{ $choice }
settled-thanks = 【{ $label }】{ $choice }。ありがとうございます。
settled-changed = 【{ $label }】「{ $before }」を「{ $choice }」に変えました。
put-aside = 【{ $label }】あとに回しますね。最後にもう一度お聞きします。
left = 【{ $label }】「{ $choice }」のままにしました。
left-open = 【{ $label }】こちらは、まだのままにしておきます。
lesson-unknown = 「わからない」は、正直でいい答えです。まず確かめるところから始めましょう。
lesson-measure = できること: { $title }
perhaps = 「たぶん」なら、どれがいちばん近いですか。
first-already = これが最初の質問です。

## 休む、戻る

rest =
    ここまでで{ $answered }/{ $of }です。おつかれさまでした。
    ひと息入れましょう。続きはいつでも大丈夫です。
resting =
    { $answered }/{ $of }まで保存してあります。
    戻るときは「続ける」をどうぞ。同じ質問から始まります。
welcome-back = おかえりなさい。{ $name }は、前回{ $answered }/{ $of }まで進んでいます。
welcome-back-reworded = お休みの間に質問の言い回しが新しくなりました。これまでの答えはそのまま残っています。
button-first = 最初から見直す
button-later = あとで

## 見直し、提出

review = **{ $name }**の回答一覧です。
review-complete = 全部そろいました。よければ「提出する」を選んでください。
review-missing = あと{ $count }問です。残りに答えると提出できます。
review-submitted = 提出ずみです。答えを変えると、結果もすぐに変わります。
review-ended = この回はもう終わっています。答えはこのまま残ります。
review-legend = しるし: ○ 実施している、△ 一部実施、× していない、？ わからない、－ まだ
review-part = **{ $part }**の回答です。変えたいものを選んでください。
button-submit = 提出する
button-remaining = 残りに答える
button-part = 「{ $part }」を見直す
outcome-points = 合計は**{ $points }点**です。（−25点から100点まであります）
outcome-provisional = 暫定 { $decided }/{ $of }です。全部に答えると、合計の点数が出ます。
outcome-before = 前は{ $points }点でした。
outcome-articles = { $of }か条のうち、「実施している」は{ $done }つです。
outcome-look = 次に見るとよいところ（全部で{ $count }件）:
outcome-unknown = 「わからない」が{ $count }件あります。調べると、それだけで一歩進みます。
outcome-nothing-weak = 気になるところは見つかりませんでした。この調子で続けましょう。
star-one = ★（一つ星）は「取り組みます」という宣言です。まだできていない項目があっても宣言できます。
star-two = ★★（二つ星）に点数の条件はありません。診断、基本方針、社外への公開の3つで準備が整います。
not-certified = 宣言は会社が自分でするもので、IPAが認定する制度ではありません。
outcome-declare =
    宣言は、GビズIDを持つ人が公式サイトで行います。
    → [SECURITY ACTION管理システム](https://sme-security.ipa.go.jp/)
button-explain = 点数の内訳
button-review = 回答を見直す
button-anew = もう一度はじめる
begin-anew = { $name }を新しく始めますか。これまでの答えと結果は、前の回として残ります。
explained = **点数の内訳**です。
explained-rule = ○は{ $inplace }点、△は{ $partly }点、×は{ $notinplace }点、？は{ $unknown }点です。
explained-line = { $id } { $label }: { $choice } { $points }点
explained-open = { $id } { $label }: まだ
explained-total = 合計**{ $points }点**
nothing-yet = まだ答えがありません。メニューから始められます。

## 古いボタン、聞き取れないことば

kept-already = 【{ $label }】「{ $choice }」で、もう保存してあります。
change-it = 【{ $label }】いまは「{ $before }」です。「{ $choice }」に変えますか。
change-it-new = 【{ $label }】「{ $choice }」と答えますか。
button-change = はい
button-keep = そのままにする
ended = この回は終わりました。答えはそのまま残っています。
strange = このボタンは、いまは使えません。メニューからどうぞ。
not-heard = すみません、うまく聞き取れませんでした。下の中から選んでみてください。
not-heard-again = 何度もすみません。下の中から選ぶか、人に聞いてみてください。

## お知らせ、お休み

snooze-ask = いつお知らせしましょうか。平日の10時から16時半の間にお届けします。
button-snooze-hour = 1時間後
button-snooze-evening = 夕方
button-snooze-tomorrow = 明日
button-snooze-week = 来週
snoozed = { $month }月{ $day }日の{ $time }ごろにお知らせします。
timeoff-ask = どのくらいお休みですか。その間は、こちらからは話しかけません。
timeoff-away = いまはお休み中になっています。戻ったら教えてください。
button-timeoff-3 = 3日
button-timeoff-7 = 1週間
button-timeoff-14 = 2週間
button-timeoff-back = 戻りました
away = ゆっくり休んでください。{ $month }月{ $day }日まで、お知らせはしません。
back-again = おかえりなさい。お知らせを再開します。
stopped = お知らせを止めました。質問には、これまでどおりいつでも答えられます。
stopped-still = お知らせは、いま止まっています。再開すると、ご希望の時間にお知らせできます。
started = お知らせを再開しました。必要なときだけお送りします。
reminder = お約束の時間です。続きが待っています。
reminder-begin = お約束の時間です。よければ、ここから始められます。

## 自分のこと、人に聞く、身元

mydata = **自分のデータ**です。保存しているものは、次のとおりです。
mydata-id = 番号: { $id }
mydata-name = 名前: { $name }
mydata-team = 部署: { $name }
mydata-organization = 会社の名前: { $name }
mydata-locale = ことば: { $language }
mydata-zone = 時間帯: { $zone }
mydata-system = 機器: { $system }
mydata-agreed = はじめた日: { $date }
mydata-stopped = お知らせ: 止めています
mydata-away = お休み: { $date }まで
mydata-snoozed = 次のお知らせ: { $date } { $time }
mydata-sheet = 回答票 { $name }: { $count }件の回答
mydata-times = 回答した時刻と、このボットが送った最後の3通の書き出しも残っています。
verify = **このボットについて**です。
verify-local = このパソコンの中で動いています。保存先は { $keeps } です。
verify-company = 動かしているのは{ $operator }です。
verify-organization = 会社の名前: { $name }
verify-sent = ここへ最後に送ったもの:
verify-nothing-sent = まだ何も送っていません。
verify-line = { $date } { $time } { $opening }
verify-never =
    このボットは、パスワードや暗証番号を聞きません。
    ソフトを入れてほしいとお願いすることもありません。
name-ask = 会社の名前を入力してください。「やめる」で、入力せずに戻れます。
name-standing = いまは「{ $name }」です。
name-warning = 個人情報やパスワードは書かないでください。
named = 「{ $name }」として覚えました。
name-long = 60文字までで入力してください。
name-digits = 12桁の番号は、マイナンバーかもしれないので保存しません。名前だけを入力してください。
name-kept = 名前はそのままにしました。

## 入口とコード、みんなのいる部屋

lobby-why = 会社の情報セキュリティを、質問に答えながら一緒に確かめるボットです。
lobby-code = 始めるにはコードが要ります。会社の人からもらったら、ここに送ってください。
lobby-ask = コードは、先に始めた人がメニューの「仲間を招く」で出せます。
lobby-found = 会社でまだだれも始めていなければ、あなたから始められます。
lobby-kept = いま覚えているのは、アカウントの番号と選んだ言葉だけです。
button-found = 会社としてはじめる
code-unknown =
    そのコードでは入れませんでした。期限を過ぎたのかもしれません。
    新しいコードを頼んで、届いたらそのまま送ってみてください。
code-inside = もうこの会社に入っています。そのコードは、ほかの人のために取っておいてください。
code-own =
    どちらのチャットも、もうこの会社で使われています。
    一つにまとめることはできませんが、これまでどおり別々に使えます。
code-elsewhere =
    このチャットは、もう別の会社で使われています。
    記録が混ざらないように、何も変えずにおきました。
joined = ようこそ。ここからは会社の一員として進められます。
joined-name = ようこそ。「{ $name }」の一員として始められます。
linked = 二つのチャットがつながりました。どちらからでも続けられます。
linked-name = 「{ $name }」のチャットとつながりました。どちらからでも続けられます。
share-join = 仲間を招くためのコードです。
share-join-how =
    招きたい人に、このボットの名前と一緒に渡してください。
    その人がボットに送ると、同じ会社の一員として始められます。
share-join-until = 7日のあいだ、何人でも使えます。会社の外の人には渡さないでください。
share-link = 別のチャットとつなぐためのコードです。
share-link-how = つなぎたいチャットを開いて、そちらのボットに送ってください。
share-link-until = 10分のあいだに、一度だけ使えます。ほかの人には見せないでください。
share-code = { $code }
share-alone =
    この端末では、お一人での会話です。
    会社のみなさんとは、いつものチャットで動かすと一緒に使えます。READMEに手順があります。
room-card-team = 「{ $name }」のみなさんの情報セキュリティの確認は、一人ずつの画面で進めます。
room-card = 情報セキュリティの確認は、一人ずつの画面で進めます。
button-mine = 自分の分を見る

## 端末

console-choose = 番号か言葉で答えてください。
console-saved = ファイルを保存しました。
console-unsaved = ファイルを保存できませんでした。
console-farewell = またいつでもどうぞ。答えは、その場で保存しています。
console-not-utf8 = 読めない文字が入っていました（UTF-8で送ってください）。答えは何も変わっていません。
console-too-long = 長すぎて受け取れませんでした。短くして、もう一度お願いします。
console-full = ディスクがいっぱいで、いまの答えを保存できませんでした。空きを作って、もう一度お願いします。
console-read-only = 保存先に書き込めず、いまの答えを保存できませんでした。書き込みの許可を確かめてください。
console-busy = 保存先が混み合っています。いまの答えは未保存なので、もう一度お願いします。
console-broken = うまく保存できませんでした。いまの答えは未保存です。もう一度お願いします。
error-in-use = { $file } は、別の星守りが使っています。先にそちらを終わらせてください。
error-newer =
    { $file } は、もっと新しい星守りで作られています（{ $found }、こちらは{ $known }まで）。
    新しい版を使ってください。ファイルには触れていません。
error-damaged =
    { $file } は壊れているか、星守りのデータではありません。ファイルには触れていません。
    控えから戻すか、`--data` で別のフォルダーを選んでください。
error-read-only =
    { $file } に書き込めません。
    フォルダーの許可を確かめるか、`--data` で別のフォルダーを選んでください。
error-no-room = { $file } を保存する空きがありません。ディスクに空きを作ってください。
error-nothing-there = { $file } がありません。`--data` のフォルダーを確かめてください。
error-no-folder = { $file } はフォルダーではありません。`--data` にはフォルダーを指定してください。
error-io = { $file } を開けません。理由: { $why }
simulate-private = { $name }さんだけに

## チャットの命令の説明

in-private = 続きは、二人だけのメッセージ（DM）でお送りしました。
file-too-large = ファイルが大きすぎて、ここでは送れませんでした。
command-hoshi = 情報セキュリティの点検を始めます
command-option = 何をしますか
command-menu = メニューを開く
command-continue = 途中から続ける
command-articles = 6か条を確かめる
command-check = 25問の自社診断
command-answers = 自分の回答を見る
command-score = 点数と内訳を見る
command-language = ことばを選ぶ
command-snooze = あとで知らせてもらう
command-timeoff = 休みを伝える
command-stop = お知らせを止める
command-start = お知らせを再開する
command-mydata = 自分のデータを見る
command-human = 人に聞く
command-verify = ボットの身元を確かめる
command-help = 使い方を見る
command-company = 会社のことを整える
command-invite = 仲間を招く
command-link = 別のチャットとつなぐ
command-journey = いまの段階を見る
command-policy = 基本方針を書く
command-declare = 宣言を準備する
command-incident = 緊急の連絡先を見る
