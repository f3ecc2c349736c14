"""Month names by language: twelve groups parted by ";", the forms of one month by ",".

Source: Unicode CLDR 45 (wide and abbreviated, format and stand-alone), with common variants that it lacks.
"""

from __future__ import annotations

MONTHS: dict[str, str] = {
    "ar": (
        ",يناير; شباط,فبراير; آذار,مارس; أبريل,ابريل,نيسان; أيار,مايو; حزيران,يونيو; تموز,يوليو; "
        "آب,أغسطس,اغسطس; أيلول,سبتمبر; أكتوبر,اكتوبر; ,نوفمبر; ديسمبر"
    ),
    "bg": (
        "яну,януари; фев,февруари; март; апр,април; май; юни; юли; авг,август; сеп,септември; окт,октомври; "
        "ное,ноември; дек,декември"
    ),
    "ca": (
        "gen,gener; febr,febrer; març; abr,abril; maig; juny; jul,juliol; ag,agost; set,setembre; oct,octubre; "
        "nov,novembre; des,desembre"
    ),
    "cs": (
        "led,leden,ledna; úno,únor,února; bře,březen,března; dub,duben,dubna; kvě,květen,května; "
        "červen,června,čvn; července,červenec,čvc; srp,srpen,srpna; zář,září; říj,říjen,října; "
        "lis,listopad,listopadu; pro,prosince,prosinec"
    ),
    "da": (
        "jan,januar; feb,februar; mar,marts; apr,april; maj; jun,juni; jul,juli; aug,august; sep,september; "
        "okt,oktober; nov,november; dec,december"
    ),
    "de": (
        "jan,januar,jän,jänner; feb,feber,februar; mrz,mär,märz; apr,april; mai; jun,juni; jul,juli; aug,august; "
        "sep,sept,september; okt,oktober; nov,november; dez,dezember"
    ),
    "el": (
        "ιαν,ιανουάριος,ιανουαρίου; φεβ,φεβρουάριος,φεβρουαρίου; μάρ,μάρτιος,μαρ,μαρτίου; απρ,απρίλιος,απριλίου; "
        "μάι,μάιος,μαΐ,μαΐου,μαϊ; ιουν,ιουνίου,ιούν,ιούνιος; ιουλ,ιουλίου,ιούλ,ιούλιος; "
        "αυγ,αυγούστου,αύγ,αύγουστος; σεπ,σεπτέμβριος,σεπτεμβρίου; οκτ,οκτωβρίου,οκτώβριος; "
        "νοέ,νοέμβριος,νοε,νοεμβρίου; δεκ,δεκέμβριος,δεκεμβρίου"
    ),
    "en": (
        "jan,january; feb,february; mar,march; apr,april; may; jun,june; jul,july; aug,august; "
        "sep,sept,september; oct,october; nov,november; dec,december"
    ),
    "es": (
        "ene,enero; feb,febrero; mar,marzo; abr,abril; may,mayo; jun,junio; jul,julio; ago,agosto; "
        "sep,sept,septiembre,set,setiembre; oct,octubre; nov,noviembre; dic,diciembre"
    ),
    "et": (
        "jaan,jaanuar; veebr,veebruar; märts; apr,aprill; mai; juuni; juuli; aug,august; sept,september; "
        "okt,oktoober; nov,november; dets,detsember"
    ),
    "fa": ("ژانویه,ژانویهٔ; فوریه,فوریهٔ; مارس; آوریل; مه,مهٔ; ژوئن; ژوئیه,ژوئیهٔ; اوت; سپتامبر; اکتبر; نوامبر; دسامبر"),
    "fi": (
        "tammi,tammikuu,tammikuuta; helmi,helmikuu,helmikuuta; maalis,maaliskuu,maaliskuuta; "
        "huhti,huhtikuu,huhtikuuta; touko,toukokuu,toukokuuta; kesä,kesäkuu,kesäkuuta; heinä,heinäkuu,heinäkuuta; "
        "elo,elokuu,elokuuta; syys,syyskuu,syyskuuta; loka,lokakuu,lokakuuta; marras,marraskuu,marraskuuta; "
        "joulu,joulukuu,joulukuuta"
    ),
    "fr": (
        "janv,janvier; fév,févr,février; mars; avr,avril; mai; juin; juil,juill,juillet; août; "
        "sep,sept,septembre; oct,octobre; nov,novembre; dec,déc,décembre"
    ),
    "he": (
        "ינואר,ינו׳; פברואר,פבר׳; מרץ; אפריל,אפר׳; מאי; יוני; יולי; אוגוסט,אוג׳; ספטמבר,ספט׳; אוקטובר,אוק׳; "
        "נובמבר,נוב׳; דצמבר,דצמ׳"
    ),
    "hi": (
        "जनवरी,जन॰; फ़रवरी,फ़र॰; मार्च; अप्रैल; मई; जून; जुलाई,जुल॰; अगस्त,अग॰; सितंबर,सित॰; अक्टूबर,अक्टू॰; नवंबर,नव॰; दिसंबर,दिस॰"
    ),
    "hr": (
        "sij,siječanj,siječnja,ינו׳; velj,veljača,veljače,פבר׳; ožu,ožujak,ožujka,מרץ; tra,travanj,travnja,אפר׳; "
        "svi,svibanj,svibnja,מאי; lip,lipanj,lipnja,יוני; srp,srpanj,srpnja,יולי; kol,kolovoz,kolovoza,אוג׳; "
        "ruj,rujan,rujna,ספט׳; lis,listopad,listopada,אוק׳; stu,studeni,studenoga,נוב׳; "
        "pro,prosinac,prosinca,דצמ׳"
    ),
    "hu": (
        "jan,január,ינואר,ינו׳; febr,február,פברואר,פבר׳; márc,március,מרץ; ápr,április,אפריל,אפר׳; "
        "máj,május,מאי; jún,június,יוני; júl,július,יולי; aug,augusztus,אוגוסט,אוג׳; "
        "szept,szeptember,ספטמבר,ספט׳; okt,október,אוקטובר,אוק׳; nov,november,נובמבר,נוב׳; "
        "dec,december,דצמבר,דצמ׳"
    ),
    "id": (
        "jan,januari,ינואר,ינו׳; feb,februari,pebruari,פברואר,פבר׳; mar,maret,מרץ; apr,april,אפריל,אפר׳; mei,מאי; "
        "jun,juni,יוני; jul,juli,יולי; ags,agt,agu,agustus,אוגוסט,אוג׳; sep,september,ספטמבר,ספט׳; "
        "okt,oktober,אוקטובר,אוק׳; nop,nopember,nov,november,נובמבר,נוב׳; des,desember,דצמבר,דצמ׳"
    ),
    "is": (
        "jan,janúar,ינואר,ינו׳; feb,febrúar,פברואר,פבר׳; mar,mars,מרץ; apr,apríl,אפריל,אפר׳; maí,מאי; "
        "jún,júní,יוני; júl,júlí,יולי; ágú,ágúst,אוגוסט,אוג׳; sep,september,ספטמבר,ספט׳; "
        "okt,október,אוקטובר,אוק׳; nóv,nóvember,נובמבר,נוב׳; des,desember,דצמבר,דצמ׳"
    ),
    "it": (
        "gen,gennaio,ינואר,ינו׳; feb,febbraio,פברואר,פבר׳; mar,marzo,מרץ; apr,aprile,אפריל,אפר׳; mag,maggio,מאי; "
        "giu,giugno,יוני; lug,luglio,יולי; ago,agosto,אוגוסט,אוג׳; set,sett,settembre,ספטמבר,ספט׳; "
        "ott,ottobre,אוקטובר,אוק׳; nov,novembre,נובמבר,נוב׳; dic,dicembre,דצמבר,דצמ׳"
    ),
    "lt": (
        "saus,sausio,sausis,ינו׳; vas,vasario,vasaris,פבר׳; kov,kovas,kovo,מרץ; bal,balandis,balandžio,אפר׳; "
        "geg,gegužė,gegužės,מאי; birž,birželio,birželis,יוני; liep,liepa,liepos,יולי; "
        "rugp,rugpjūtis,rugpjūčio,אוג׳; rugs,rugsėjis,rugsėjo,ספט׳; spal,spalio,spalis,אוק׳; "
        "lapkr,lapkritis,lapkričio,נוב׳; gruod,gruodis,gruodžio,דצמ׳"
    ),
    "lv": (
        "janv,janvāris,ינואר,ינו׳; febr,februāris,פברואר,פבר׳; marts,מרץ; apr,aprīlis,אפריל,אפר׳; maijs,מאי; "
        "jūn,jūnijs,יוני; jūl,jūlijs,יולי; aug,augusts,אוגוסט,אוג׳; sept,septembris,ספטמבר,ספט׳; "
        "okt,oktobris,אוקטובר,אוק׳; nov,novembris,נובמבר,נוב׳; dec,decembris,דצמבר,דצמ׳"
    ),
    "nb": (
        "jan,januar,ינואר; feb,februar,פברואר; mar,mars,מרץ; apr,april,אפריל; mai,מאי; jun,juni,יוני; "
        "jul,juli,יולי; aug,august,אוגוסט; sep,september,ספטמבר; okt,oktober,אוקטובר; nov,november,נובמבר; "
        "des,desember,דצמבר"
    ),
    "nl": (
        "jan,januari,ינואר,ינו׳; feb,februari,פברואר,פבר׳; maart,mar,mrt,מרץ; apr,april,אפריל,אפר׳; mei,מאי; "
        "jun,juni,יוני; jul,juli,יולי; aug,augustus,אוגוסט,אוג׳; sep,september,ספטמבר,ספט׳; "
        "okt,oktober,אוקטובר,אוק׳; nov,november,נובמבר,נוב׳; dec,december,דצמבר,דצמ׳"
    ),
    "pl": (
        "sty,styczeń,stycznia,ינו׳; lut,lutego,luty,פבר׳; mar,marca,marzec,מרץ; kwi,kwiecień,kwietnia,אפר׳; "
        "maj,maja,מאי; cze,czerwca,czerwiec,יוני; lip,lipca,lipiec,יולי; sie,sierpień,sierpnia,אוג׳; "
        "wrz,wrzesień,września,ספט׳; paź,październik,października,אוק׳; lis,listopad,listopada,נוב׳; "
        "gru,grudnia,grudzień,דצמ׳"
    ),
    "pt": (
        "jan,janeiro,ינואר,ינו׳; fev,fevereiro,פברואר,פבר׳; mar,março,מרץ; abr,abril,אפריל,אפר׳; mai,maio,מאי; "
        "jun,junho,יוני; jul,julho,יולי; ago,agosto,אוגוסט,אוג׳; set,setembro,ספטמבר,ספט׳; "
        "out,outubro,אוקטובר,אוק׳; nov,novembro,נובמבר,נוב׳; dez,dezembro,דצמבר,דצמ׳"
    ),
    "ro": (
        "ian,ianuarie,ינואר,ינו׳; feb,februarie,פברואר,פבר׳; mar,martie,מרץ; apr,aprilie,אפריל,אפר׳; mai,מאי; "
        "iun,iunie,יוני; iul,iulie,יולי; aug,august,אוגוסט,אוג׳; sep,sept,septembrie,ספטמבר,ספט׳; "
        "oct,octombrie,אוקטובר,אוק׳; noi,noiembrie,nov,נובמבר,נוב׳; dec,decembrie,דצמבר,דצמ׳"
    ),
    "ru": (
        "янв,январь,января; фев,февр,февраль,февраля; мар,март,марта; апр,апрель,апреля; май,мая; июн,июнь,июня; "
        "июл,июль,июля; авг,август,августа; сен,сент,сентябрь,сентября; окт,октябрь,октября; "
        "ноя,нояб,ноябрь,ноября; дек,декабрь,декабря"
    ),
    "sk": (
        "jan,január,januára,ינו׳; feb,február,februára,פבר׳; mar,marca,marec,מרץ; apr,apríl,apríla,אפר׳; "
        "máj,mája,מאי; jún,júna,יוני; júl,júla,יולי; aug,august,augusta,אוג׳; sep,september,septembra,ספט׳; "
        "okt,október,októbra,אוק׳; nov,november,novembra,נוב׳; dec,december,decembra,דצמ׳"
    ),
    "sl": (
        "jan,januar,ינואר,ינו׳; feb,februar,פברואר,פבר׳; mar,marec,מרץ; apr,april,אפריל,אפר׳; maj,מאי; "
        "jun,junij,יוני; jul,julij,יולי; avg,avgust,אוגוסט,אוג׳; sep,september,ספטמבר,ספט׳; "
        "okt,oktober,אוקטובר,אוק׳; nov,november,נובמבר,נוב׳; dec,december,דצמבר,דצמ׳"
    ),
    "sr": (
        "јан,јануар,ינואר,ינו׳; феб,фебруар,פברואר,פבר׳; мар,март,מרץ; апр,април,אפריל,אפר׳; мај,מאי; јун,יוני; "
        "јул,יולי; авг,август,אוגוסט,אוג׳; сеп,септембар,ספטמבר,ספט׳; окт,октобар,אוקטובר,אוק׳; "
        "нов,новембар,נובמבר,נוב׳; дец,децембар,דצמבר,דצמ׳"
    ),
    "sv": (
        "jan,januari,ינואר,ינו׳; feb,februari,פברואר,פבר׳; mar,mars,מרץ; apr,april,אפריל,אפר׳; maj,מאי; "
        "jun,juni,יוני; jul,juli,יולי; aug,augusti,אוגוסט,אוג׳; sep,september,ספטמבר,ספט׳; "
        "okt,oktober,אוקטובר,אוק׳; nov,november,נובמבר,נוב׳; dec,december,דצמבר,דצמ׳"
    ),
    "tr": (
        "oca,ocak,ינואר,ינו׳; şub,şubat,פברואר,פבר׳; mar,mart,מרץ; nis,nisan,אפריל,אפר׳; may,mayıs,מאי; "
        "haz,haziran,יוני; tem,temmuz,יולי; ağu,ağustos,אוגוסט,אוג׳; eyl,eylül,ספטמבר,ספט׳; "
        "eki,ekim,אוקטובר,אוק׳; kas,kasım,נובמבר,נוב׳; ara,aralık,דצמבר,דצמ׳"
    ),
    "uk": (
        "січ,січень,січня,ינו׳; лют,лютий,лютого,פבר׳; бер,березень,березня,מרץ; кві,квіт,квітень,квітня,אפר׳; "
        "тра,трав,травень,травня,מאי; чер,черв,червень,червня,יוני; лип,липень,липня,יולי; "
        "серп,серпень,серпня,אוג׳; вер,вересень,вересня,ספט׳; жов,жовт,жовтень,жовтня,אוק׳; "
        "лис,лист,листопад,листопада,נוב׳; гру,груд,грудень,грудня,דצמ׳"
    ),
}
