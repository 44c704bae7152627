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
button-lead-names = 名前を見る: { $label }

## 部署の人たちへ、前もって

lead-told =
    { $month }月{ $day }日から、部門長も、自分の部署で診断や点検がまだの人の名前を見られます。
    手助けのためです。答えの中身は見えません。だれが見たかは、記録に残ります。

## 責任者が決める

button-lead-set = 部門長に名前を見せる
button-lead-allow = 部署に知らせて、7日後から
button-lead-forbid = すぐにやめる
lead-set = **部門長**は、ふだんは人数だけを見られます。まだの人の名前を見られるのは、責任者だけです。
lead-set-how =
    手助けのために、部門長にも自分の部署の名前を見せることができます。
    先に部署の人たちへ知らせ、7日たってから始まります。見たことは、そのつど記録に残ります。
lead-set-from = ・{ $name }: { $month }月{ $day }日から
lead-set-no = ・{ $name }: 見せない
lead-set-told = 部署の人たちに知らせました。知らせが届かない部署は、「見せない」のままです。
lead-set-off = やめました。部門長には、もう名前は見えません。
lead-set-hours = 夜や休みの日には知らせを送りません。平日の10時から16時半の間に、もう一度押してください。
lead-set-nobody = 知らせが届く部署がありません。「お知らせの範囲」か、部署のチャンネルを確かめてください。
