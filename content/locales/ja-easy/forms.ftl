# 書類（しょるい）を つくる ことば。ひとつずつ 聞く。

form-policy = 会社のきほん方針（情報セキュリティ基本方針）
form-progress = **{ $form }** ・ { $number }/{ $of }
form-aside = **{ $form }**
form-standing = いまは「{ $value }」です。
form-type = 文字で送ってください。「やめる」でもどります。書いたものはのこります。
form-type-day = 「2026年12月1日」や「12/1」のように送ってください。
form-turn = おすと、入れる・入れないがかわります。
form-value = { $label }: { $value }
form-open = { $label }: まだ
form-comma = 、
form-filled = **{ $form }**に書いたことです。
form-change = なおしたいところがあれば、えらんでください。
form-put-aside = { $form }は、ここまでのこしてあります。いつでもつづけられます。
form-not-yours = これは、会社でセキュリティを見る人が書きます。
form-empty = 読める文字がありません。もういちど送ってください。
form-long = { $most }文字までで送ってください。
form-placeholder = 「〇〇」などがのこっています。本当の名前にしてください。
form-secret = パスワード、カードの番号、12けたの番号は書かないでください。
form-no-day = 日にちがわかりません。「2026年12月1日」のように送ってください。
form-far-day = 今日から遠すぎる日です。年を見て、もういちど送ってください。
form-before-enacted = 制定日（できた日）より前の日です。もう一度送ってください。
form-press-one = 下のボタンからひとつえらんでください。
form-press-some = ボタンでえらんで、「これできめる」をおしてください。
button-form-done = これできめる
button-form-keep = このままにする
button-form-leave = あとで書く
button-form-change = 書いたことをなおす
button-form-today = 今日

## きほん方針

field-policy-company = 会社の正しい名前をおしえてください。
    .label = 会社の名前
field-policy-representative-title = いちばん上の人の役職は何ですか。
    .label = 役職
field-policy-representative-name = いちばん上の人の名前をおしえてください。
    .label = 代表の人
field-policy-enacted = この方針は、いつきめたことにしますか。
    .label = きめた日
field-policy-contact =
    質問を受けるところをおしえてください。
    電話番号やメールアドレスなどです。
    .label = 質問するところ
field-policy-entrusted = どの情報を守りますか。
    .label = 守る情報
option-policy-entrusted-both = お客さまと会社の情報
option-policy-entrusted-customers = お客さまの情報
option-policy-entrusted-own = 会社の情報
field-policy-revised = 方針をなおした日はいつですか。
    .label = なおした日
field-policy-clauses =
    入れたいことをえらんでください。
    はじめの5つは、公式の見本にもあります。
    .label = 書くこと
option-policy-clauses-management = 社長の責任
option-policy-clauses-organization = 会社のしくみ
option-policy-clauses-employees = 社員がすること
option-policy-clauses-laws = 法律と約束を守る
option-policy-clauses-incidents = 事故があったとき
option-policy-clauses-continual = よくしつづける
option-policy-clauses-articles = 6か条をする

form-publication = きほん方針を見せる（公開）
form-preparation = 宣言のじゅんび
form-declared = 宣言のきろく
form-incident = 事故のとき電話するところ
form-twelve-digits = 12けたの番号はのこしません。マイナンバーかもしれません。
form-number-length = 法人番号は13けたの数字です。もういちど見てください。
form-number-check = どこかの数字がちがいます。もういちど見てください。
form-id-is-number = それは法人番号です。自己宣言IDは11けたです。
form-no-address = ページのアドレスがわかりません。はじめからぜんぶ送ってください。
form-inside = 会社の外の人は読めないところです。だれでも読めるページをおしえてください。
doubt-members = 会社の外の人も見られるか、たしかめてください。
doubt-address = アドレスが正しいか、たしかめてください。
doubt-old-id = 4で始まるIDは前のものです。5で始まるIDがいる補助金もあります（2026年11月）。公募要領を見てください。
doubt-id = 自己宣言IDは、5か4で始まる11けたです。番号を見てください。
doubt-entry = GビズIDエントリーでは宣言できません。プライムかメンバーがいります。

## 見せる

field-publication-outlet = どうやって見せましたか。会社の外の人が読めることが大切です。
    .label = やり方
option-publication-outlet-website = ホームページ
option-publication-outlet-brochure = 会社案内
option-publication-outlet-other = そのほか
field-publication-where =
    どこで読めますか。
    ホームページのときは、アドレスを送ってください。
    .label = ところ
field-publication-on = いつ見せましたか。
    .label = 見せた日

## 宣言の じゅんび

field-preparation-star = どちらを宣言しますか。
    .label = 星
option-preparation-star-one = ★（一つ星）
option-preparation-star-two = ★★（二つ星）
field-preparation-gbiz = 会社のGビズIDはどれですか。
    .label = GビズID
option-preparation-gbiz-prime = プライム
option-preparation-gbiz-member = メンバー
option-preparation-gbiz-not-yet = まだない
option-preparation-gbiz-entry = エントリーだけ
field-preparation-declarer = 会社ですか。ひとりの仕事（個人事業主）ですか。
    .label = 仕事のかたち
option-preparation-declarer-corporation = 会社
option-preparation-declarer-sole-proprietor = 個人事業主
field-preparation-number = 法人番号（13けた）を送ってください。あとでもいいです。
    .label = 法人番号
field-preparation-industry = 仕事の種類（業種）は何ですか。
    .label = 業種
field-preparation-size = はたらく人は何人ですか。
    .label = 人の数
option-preparation-size-up-to-5 = 5人まで
option-preparation-size-up-to-20 = 6〜20人
option-preparation-size-up-to-50 = 21〜50人
option-preparation-size-up-to-100 = 51〜100人
option-preparation-size-up-to-300 = 101〜300人
option-preparation-size-more = 301人から

## 宣言の きろく

field-declared-star = 公式サイトで、どちらを宣言しましたか。
    .label = 星
option-declared-star-one = ★（一つ星）
option-declared-star-two = ★★（二つ星）
field-declared-id = 自己宣言ID（11けた）を送ってください。
    .label = 自己宣言ID
field-declared-on = いつ宣言しましたか。
    .label = 宣言した日
field-declared-logo = ロゴをどこに使いますか。あとでもいいです。
    .label = ロゴのところ

## 電話する ところ

field-incident-lead = セキュリティを見る人の名前と電話番号をおしえてください。
    .label = 見る人
field-incident-manager = 会社で決める人の名前と電話番号をおしえてください。
    .label = 決める人
field-incident-vendor =
    機械を見てくれる会社はありますか。
    名前と電話番号をおしえてください。
    .label = 機械の会社
field-incident-partner = 保険の会社など、知らせるところはありますか。
    .label = 知らせるところ

## みんなへの お知らせ

form-notice = みんなへのお知らせ
field-notice-on = いつからボットを使いますか。
    .label = 始める日
field-notice-contact = わからないとき、だれに聞きますか。部署でもいいです。
    .label = 聞く相手
