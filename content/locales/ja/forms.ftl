# 書類づくりのことば。1つずつ聞いて、その場で書きとめる。

form-policy = 情報セキュリティ基本方針
form-progress = **{ $form }** ・ { $number }/{ $of }
form-aside = **{ $form }**
form-standing = いまは「{ $value }」です。
form-type = 文字で送ってください。「やめる」で、ここまでを残して戻れます。
form-type-day = 「2026年12月1日」や「12/1」のように送ってください。
form-turn = 押すたびに、入れるか外すかが切り替わります。
form-value = { $label }: { $value }
form-open = { $label }: まだ
form-comma = 、
form-filled = **{ $form }**に書きとめた内容です。
form-change = 直したいところがあれば、選んでください。
form-put-aside = { $form }は、ここまでを残してあります。続きはいつでも大丈夫です。
form-not-yours = これは、会社でセキュリティを見ている人が書きます。
form-empty = 読み取れる文字がありませんでした。もう一度お願いします。
form-long = { $most }文字までで送ってください。
form-placeholder = 「〇〇」などの印が残っています。実際の名前に置き換えて送ってください。
form-secret = パスワード、カードの番号、12けたの番号は書きとめません。それを外して送ってください。
form-no-day = 日付として読めませんでした。「2026年12月1日」のように送ってください。
form-far-day = 今日から離れすぎた日付です。年を確かめて、もう一度お願いします。
form-before-enacted = 制定日より前の日付です。もう一度確かめて送ってください。
form-press-one = 下のボタンから、1つ選んでください。
form-press-some = ボタンで選んでから、「これで決める」を押してください。
button-form-done = これで決める
button-form-keep = このままにする
button-form-leave = あとで書く
button-form-change = 書いたことを直す
button-form-today = 今日

## 基本方針

field-policy-company = 会社の正式な名前を教えてください。
    .label = 会社名
field-policy-representative-title = 代表の方の肩書きは何ですか。
    .label = 肩書き
field-policy-representative-name = 代表の方のお名前を教えてください。
    .label = 代表者
field-policy-enacted = この方針は、いつ定めたことにしますか。
    .label = 制定日
field-policy-contact = 方針についての問い合わせ先を教えてください。部署の名前や電話番号などです。
    .label = 問い合わせ先
field-policy-entrusted = 守ると約束するのは、どの情報ですか。
    .label = 守る情報
option-policy-entrusted-both = お預かりした情報と自社の情報
option-policy-entrusted-customers = お客様から預かった情報
option-policy-entrusted-own = 自社の情報
field-policy-revised = 前からある方針を改めたときは、その日を教えてください。
    .label = 改定日
field-policy-clauses = 方針に入れる項目を選んでください。はじめの5つは、公式の見本にもある項目です。
    .label = 項目
option-policy-clauses-management = 経営者の責任
option-policy-clauses-organization = 社内体制の整備
option-policy-clauses-employees = 従業員の取組み
option-policy-clauses-laws = 法令と契約の遵守
option-policy-clauses-incidents = 違反と事故への対応
option-policy-clauses-continual = 続けて改善する
option-policy-clauses-articles = 6か条の実践

form-publication = 基本方針の公開
form-preparation = 宣言の準備
form-declared = 宣言の記録
form-incident = 緊急の連絡先
form-twelve-digits = 12桁の番号は、マイナンバーかもしれないので保存しません。もう一度確かめてください。
form-number-length = 法人番号は13桁の数字です。もう一度確かめてください。
form-number-check = どこかの数字が違うようです。法人番号をもう一度確かめてください。
form-id-is-number = それは法人番号のようです。自己宣言IDは11桁の番号です。
form-no-address = ページのアドレスとして読めませんでした。はじめから全部を送ってください。
form-inside = それは会社の外の人が読めないところのようです。だれでも開けるページを教えてください。
doubt-members = 念のため、会社の外の人でも見られるか確かめてください。
doubt-address = 念のため、アドレスが正しいか確かめてください。
doubt-old-id = 4で始まるIDは以前のシステムのものです。5で始まるIDを求める補助金があります（2026年11月時点）。公募要領で確かめてください。
doubt-id = 自己宣言IDは、ふつう5か4で始まる11桁です。番号を確かめてください。
doubt-entry = GビズIDエントリーでは宣言できません。プライムかメンバーが必要です。

## 公開

field-publication-outlet = どんな方法で公開しましたか。会社の外の人が読めることが大切です。
    .label = 方法
option-publication-outlet-website = ホームページ
option-publication-outlet-brochure = 会社案内
option-publication-outlet-other = そのほか
field-publication-where = どこで読めますか。ホームページなら、そのアドレスを送ってください。
    .label = 場所
field-publication-on = いつ公開しましたか。
    .label = 公開日

## 宣言の準備

field-preparation-star = どちらを宣言する予定ですか。
    .label = 星
option-preparation-star-one = ★（一つ星）
option-preparation-star-two = ★★（二つ星）
field-preparation-gbiz = 会社には、どのGビズIDがありますか。
    .label = GビズID
option-preparation-gbiz-prime = プライム
option-preparation-gbiz-member = メンバー
option-preparation-gbiz-not-yet = まだない
option-preparation-gbiz-entry = エントリーだけ
field-preparation-declarer = 会社ですか、個人事業主ですか。
    .label = 事業のかたち
option-preparation-declarer-corporation = 会社などの法人
option-preparation-declarer-sole-proprietor = 個人事業主
field-preparation-number = 法人番号（13桁）を送ってください。あとでもかまいません。
    .label = 法人番号
field-preparation-industry = 業種は何ですか。「金属製品の製造」のように教えてください。
    .label = 業種
field-preparation-size = 働いている人は何人くらいですか。
    .label = 人数
option-preparation-size-up-to-5 = 5人まで
option-preparation-size-up-to-20 = 6〜20人
option-preparation-size-up-to-50 = 21〜50人
option-preparation-size-up-to-100 = 51〜100人
option-preparation-size-up-to-300 = 101〜300人
option-preparation-size-more = 301人から

## 宣言の記録

field-declared-star = 公式サイトで、どちらを宣言しましたか。
    .label = 星
option-declared-star-one = ★（一つ星）
option-declared-star-two = ★★（二つ星）
field-declared-id = 自己宣言ID（11桁）を送ってください。
    .label = 自己宣言ID
field-declared-on = いつ宣言しましたか。
    .label = 宣言した日
field-declared-logo = ロゴをどこに使いますか。決まっていなければ、あとでかまいません。
    .label = ロゴを使う所

## 緊急の連絡先

field-incident-lead = セキュリティを見ている人のお名前と電話番号を教えてください。
    .label = 責任者
field-incident-manager = 会社として決める人のお名前と電話番号を教えてください。
    .label = 決める人
field-incident-vendor = 機器やネットワークを頼んでいる会社があれば、名前と電話番号を教えてください。
    .label = 保守の会社
field-incident-partner = 保険会社や取引先など、知らせる所があれば教えてください。
    .label = 知らせる所

## 従業員へのお知らせ

form-notice = 従業員へのお知らせ
field-notice-on = ボットを使い始めるのは、いつからですか。
    .label = 始める日
field-notice-contact = 従業員が質問できる相手を教えてください。部署や内線番号でもかまいません。
    .label = 質問の相手
