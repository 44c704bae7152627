# 部門長のことば。手助けのために、自分の部署の様子を伝える。だれのことも責めず、答えの中身は出さない。

## 部署の様子

button-lead = 部署の様子
lead-team = 「{ $name }」の様子です。
lead-none = いま、受け持ちの部署はありません。
lead-nothing = いま進んでいる診断や点検は、ありません。
lead-line = ・{ $label }: { $of }人のうち{ $open }人がこれから
lead-line-done = ・{ $label }: { $of }人全員が終わりました
lead-line-hidden = ・{ $label }: 人数が少ないため非表示
lead-not-yet = まだの人の名前は、{ $month }月{ $day }日から見られます。
lead-never = まだの人の名前は、いまは見られません。
lead-over = この回は終わったか、名前を出さない約束の回です。
lead-names = 「{ $name }」で、{ $label }がこれからの人:
lead-names-none = 全員が終わりました。
lead-names-none-told = 名前を出せる人は、みな終わりました。
lead-names-apart =
    ほかの{ $count }人は、まだお知らせの前か、お知らせしたばかりです。
    終わったかどうかも、名前も、まだ出しません。
lead-apart = ほかの{ $count }人は、まだお知らせの前か、お知らせしたばかりなので、数に入れていません。
button-lead-names = 名前を見る: { $label }

## 一人ひとりへ、前もって

lead-told =
    { $month }月{ $day }日から、診断や点検がまだの間は、「{ $name }」の部門長にも、あなたの名前が見えます。
    手助けのためです。見えるのは、まだかどうかだけです。何と答えたかは見えません。
    だれが見たかは、記録に残ります。

## 責任者が決める

button-lead-set = 部門長に名前を見せる
button-lead-allow = 一人ずつ知らせて、始める
button-lead-forbid = すぐにやめる
lead-set =
    設定しなければ、**部門長**に見えるのは人数だけです。
    設定すると、自分の部署のまだの人の名前も、手助けのために見られます。
lead-set-how =
    名前が見えるのは、お知らせから7日以上（5営業日以上）たった人だけです。
    お知らせは、その人の時間に合わせて一人ずつ届けます。見たことは、そのつど記録に残ります。
lead-set-from = ・{ $name }: { $month }月{ $day }日から、知らせを受けた人から順に
lead-set-untold = ・{ $name }: これから一人ずつ知らせます
lead-set-no = ・{ $name }: 見せない
lead-set-on = わかりました。これから一人ずつ、その人の時間に知らせます。
lead-set-off = やめました。部門長には、もう名前は見えません。
