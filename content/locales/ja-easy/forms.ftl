# 書類（しょるい）を つくる ことば。ひとつずつ 聞く。

form-policy = 会社の きほん方針（情報セキュリティ基本方針）
form-progress = **{ $form }** ・ { $number }/{ $of }
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
form-press-one = 下の ボタンから ひとつ えらんで ください。
form-press-some = ボタンで えらんで、「これで きめる」を おして ください。
button-form-done = これで きめる
button-form-keep = このままに する
button-form-leave = あとで 書く
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
field-policy-clauses =
    入れたい ことを えらんで ください。
    はじめの 5つは、公式の 見本にも あります。
    .label = 書く こと
option-policy-clauses-management = 社長の 責任
option-policy-clauses-organisation = 会社の しくみ
option-policy-clauses-employees = 社員が する こと
option-policy-clauses-law = 法律と 約束を 守る
option-policy-clauses-incidents = 事故が あった とき
option-policy-clauses-continual = よくし つづける
option-policy-clauses-articles = 6か条を する
