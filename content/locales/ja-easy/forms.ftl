# 書類（しょるい）を つくる ことば。ひとつずつ 聞く。

form-policy = 会社の きほん方針（情報セキュリティ基本方針）
form-progress = **{ $form }** ・ { $number }/{ $of }
form-aside = **{ $form }**
form-standing = いまは「{ $value }」です。
form-type = 文字で 送って ください。「やめる」で もどります。書いた ものは のこります。
form-type-day = 「2026年12月1日」や「12/1」のように 送って ください。
form-turn = おすと、入れる・入れないが かわります。
form-value = { $label }: { $value }
form-open = { $label }: まだ
form-comma = 、
form-filled = **{ $form }**に 書いた ことです。
form-change = なおしたい ところが あれば、えらんで ください。
form-put-aside = { $form }は、ここまで のこして あります。いつでも つづけられます。
form-not-yours = これは、会社で セキュリティを 見る 人が 書きます。
form-empty = 読める 文字が ありません。もういちど 送って ください。
form-long = { $most }文字までで 送って ください。
form-placeholder = 「〇〇」などが のこって います。本当の 名前に して ください。
form-secret = パスワード、カードの 番号、12けたの 番号は 書かないで ください。
form-no-day = 日にちが わかりません。「2026年12月1日」のように 送って ください。
form-far-day = 今日から 遠すぎる 日です。年を 見て、もういちど 送って ください。
form-before-enacted = 制定日（できた 日）より 前の 日です。もう一度 送って ください。
form-press-one = 下の ボタンから ひとつ えらんで ください。
form-press-some = ボタンで えらんで、「これで きめる」を おして ください。
button-form-done = これで きめる
button-form-keep = このままに する
button-form-leave = あとで 書く
button-form-change = 書いた ことを なおす
button-form-today = 今日

## きほん方針

field-policy-company = 会社の 正しい 名前を おしえて ください。
    .label = 会社の 名前
field-policy-representative-title = いちばん 上の 人の 役職は 何ですか。
    .label = 役職
field-policy-representative-name = いちばん 上の 人の 名前を おしえて ください。
    .label = 代表の 人
field-policy-enacted = この 方針は、いつ きめた ことに しますか。
    .label = きめた 日
field-policy-contact =
    質問を 受ける ところを おしえて ください。
    電話番号や メールアドレスなどです。
    .label = 質問する ところ
field-policy-entrusted = どの 情報を 守りますか。
    .label = 守る 情報
option-policy-entrusted-both = お客さまと 会社の 情報
option-policy-entrusted-customers = お客さまの 情報
option-policy-entrusted-own = 会社の 情報
field-policy-revised = 方針を なおした 日は いつですか。
    .label = なおした 日
field-policy-clauses =
    入れたい ことを えらんで ください。
    はじめの 5つは、公式の 見本にも あります。
    .label = 書く こと
option-policy-clauses-management = 社長の 責任
option-policy-clauses-organization = 会社の しくみ
option-policy-clauses-employees = 社員が する こと
option-policy-clauses-laws = 法律と 約束を 守る
option-policy-clauses-incidents = 事故が あった とき
option-policy-clauses-continual = よくし つづける
option-policy-clauses-articles = 6か条を する

form-publication = きほん方針を 見せる（公開）
form-preparation = 宣言の じゅんび
form-declared = 宣言の きろく
form-incident = 事故の とき 電話する ところ
form-twelve-digits = 12けたの 番号は のこしません。マイナンバーかも しれません。
form-number-length = 法人番号は 13けたの 数字です。もういちど 見て ください。
form-number-check = どこかの 数字が ちがいます。もういちど 見て ください。
form-id-is-number = それは 法人番号です。自己宣言IDは 11けたです。
form-no-address = ページの アドレスが わかりません。はじめから ぜんぶ 送って ください。
form-inside = 会社の 外の 人は 読めない ところです。だれでも 読める ページを おしえて ください。
doubt-members = 会社の 外の 人も 見られるか、たしかめて ください。
doubt-address = アドレスが 正しいか、たしかめて ください。
doubt-old-id = 4で 始まる IDは 前の ものです。5で 始まる IDが いる 補助金も あります（2026年11月）。公募要領を 見て ください。
doubt-id = 自己宣言IDは、5か 4で 始まる 11けたです。番号を 見て ください。
doubt-entry = GビズIDエントリーでは 宣言できません。プライムか メンバーが いります。

## 見せる

field-publication-outlet = どうやって 見せましたか。会社の 外の 人が 読める ことが 大切です。
    .label = やり方
option-publication-outlet-website = ホームページ
option-publication-outlet-brochure = 会社案内
option-publication-outlet-other = そのほか
field-publication-where =
    どこで 読めますか。
    ホームページの ときは、アドレスを 送って ください。
    .label = ところ
field-publication-on = いつ 見せましたか。
    .label = 見せた 日

## 宣言の じゅんび

field-preparation-star = どちらを 宣言しますか。
    .label = 星
option-preparation-star-one = ★（一つ星）
option-preparation-star-two = ★★（二つ星）
field-preparation-gbiz = 会社の GビズIDは どれですか。
    .label = GビズID
option-preparation-gbiz-prime = プライム
option-preparation-gbiz-member = メンバー
option-preparation-gbiz-not-yet = まだ ない
option-preparation-gbiz-entry = エントリーだけ
field-preparation-declarer = 会社ですか。ひとりの 仕事（個人事業主）ですか。
    .label = 仕事の かたち
option-preparation-declarer-corporation = 会社
option-preparation-declarer-sole-proprietor = 個人事業主
field-preparation-number = 法人番号（13けた）を 送って ください。あとでも いいです。
    .label = 法人番号
field-preparation-industry = 仕事の 種類（業種）は 何ですか。
    .label = 業種
field-preparation-size = はたらく 人は 何人ですか。
    .label = 人の 数
option-preparation-size-up-to-5 = 5人まで
option-preparation-size-up-to-20 = 6〜20人
option-preparation-size-up-to-50 = 21〜50人
option-preparation-size-up-to-100 = 51〜100人
option-preparation-size-up-to-300 = 101〜300人
option-preparation-size-more = 301人から

## 宣言の きろく

field-declared-star = 公式サイトで、どちらを 宣言しましたか。
    .label = 星
option-declared-star-one = ★（一つ星）
option-declared-star-two = ★★（二つ星）
field-declared-id = 自己宣言ID（11けた）を 送って ください。
    .label = 自己宣言ID
field-declared-on = いつ 宣言しましたか。
    .label = 宣言した 日
field-declared-logo = ロゴを どこに 使いますか。あとでも いいです。
    .label = ロゴの ところ

## 電話する ところ

field-incident-lead = セキュリティを 見る 人の 名前と 電話番号を おしえて ください。
    .label = 見る 人
field-incident-manager = 会社で 決める 人の 名前と 電話番号を おしえて ください。
    .label = 決める 人
field-incident-vendor =
    機械を 見て くれる 会社は ありますか。
    名前と 電話番号を おしえて ください。
    .label = 機械の 会社
field-incident-partner = 保険の 会社など、知らせる ところは ありますか。
    .label = 知らせる ところ

## みんなへの お知らせ

form-notice = みんなへの お知らせ
field-notice-on = いつから ボットを 使いますか。
    .label = 始める 日
field-notice-contact = わからない とき、だれに 聞きますか。部署でも いいです。
    .label = 聞く 相手
