# 書類づくりのことば。1つずつ聞いて、その場で書きとめる。

form-policy = 情報セキュリティ基本方針
form-progress = **{ $form }** ・ { $number }/{ $of }
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
form-press-one = 下のボタンから、1つ選んでください。
form-press-some = ボタンで選んでから、「これで決める」を押してください。
button-form-done = これで決める
button-form-keep = このままにする
button-form-leave = あとで書く
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
field-policy-clauses = 方針に入れる項目を選んでください。はじめの5つは、公式の見本にもある項目です。
    .label = 項目
option-policy-clauses-management = 経営者の責任
option-policy-clauses-organisation = 社内体制の整備
option-policy-clauses-employees = 従業員の取組み
option-policy-clauses-law = 法令と契約の遵守
option-policy-clauses-incidents = 違反と事故への対応
option-policy-clauses-continual = 続けて改善する
option-policy-clauses-articles = 6か条の実践
