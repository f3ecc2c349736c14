"""Month names by language: twelve groups parted by ";", the forms of one month by ",".

Source: Unicode CLDR 45 (wide and abbreviated, format and stand-alone), with common variants that it lacks.
"""

from __future__ import annotations

MONTHS: dict[str, str] = {
    "ar": (
        "يناير; شباط,فبراير; آذار,مارس; أبريل,ابريل,نيسان; أيار,مايو; حزيران,يونيو; تموز,يوليو; آب,أغسطس,اغسطس; "
        "أيلول,سبتمبر; أكتوبر,اكتوبر; نوفمبر; ديسمبر"
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
        "led,leden,ledna; úno,únor,února; bře,březen,března; dub,duben,dubna; kvě,květen,května; červen,června,čvn; "
        "července,červenec,čvc; srp,srpen,srpna; zář,září; říj,říjen,října; lis,listopad,listopadu; "
        "pro,prosince,prosinec"
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
        "jan,january; feb,february; mar,march; apr,april; may; jun,june; jul,july; aug,august; sep,sept,september; "
        "oct,october; nov,november; dec,december"
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
        "janv,janvier; fév,févr,février; mars; avr,avril; mai; juin; juil,juill,juillet; août; sep,sept,septembre; "
        "oct,octobre; nov,novembre; dec,déc,décembre"
    ),
    "he": (
        "ינואר,ינו׳; פברואר,פבר׳; מרץ; אפריל,אפר׳; מאי; יוני; יולי; אוגוסט,אוג׳; ספטמבר,ספט׳; אוקטובר,אוק׳; "
        "נובמבר,נוב׳; דצמבר,דצמ׳"
    ),
    "hi": (
        "जनवरी,जन॰; फ़रवरी,फ़र॰; मार्च; अप्रैल; मई; जून; जुलाई,जुल॰; अगस्त,अग॰; सितंबर,सित॰; अक्टूबर,अक्टू॰; नवंबर,नव॰; दिसंबर,दिस॰"
    ),
    "hr": (
        "sij,siječanj,siječnja; velj,veljača,veljače; ožu,ožujak,ožujka; tra,travanj,travnja; svi,svibanj,svibnja; "
        "lip,lipanj,lipnja; srp,srpanj,srpnja; kol,kolovoz,kolovoza; ruj,rujan,rujna; lis,listopad,listopada; "
        "stu,studeni,studenoga; pro,prosinac,prosinca"
    ),
    "hu": (
        "jan,január; febr,február; márc,március; ápr,április; máj,május; jún,június; júl,július; aug,augusztus; "
        "szept,szeptember; okt,október; nov,november; dec,december"
    ),
    "id": (
        "jan,januari; feb,februari,pebruari; mar,maret; apr,april; mei; jun,juni; jul,juli; ags,agt,agu,agustus; "
        "sep,september; okt,oktober; nop,nopember,nov,november; des,desember"
    ),
    "is": (
        "jan,janúar; feb,febrúar; mar,mars; apr,apríl; maí; jún,júní; júl,júlí; ágú,ágúst; sep,september; "
        "okt,október; nóv,nóvember; des,desember"
    ),
    "it": (
        "gen,gennaio; feb,febbraio; mar,marzo; apr,aprile; mag,maggio; giu,giugno; lug,luglio; ago,agosto; "
        "set,sett,settembre; ott,ottobre; nov,novembre; dic,dicembre"
    ),
    "lt": (
        "saus,sausio,sausis; vas,vasario,vasaris; kov,kovas,kovo; bal,balandis,balandžio; geg,gegužė,gegužės; "
        "birž,birželio,birželis; liep,liepa,liepos; rugp,rugpjūtis,rugpjūčio; rugs,rugsėjis,rugsėjo; "
        "spal,spalio,spalis; lapkr,lapkritis,lapkričio; gruod,gruodis,gruodžio"
    ),
    "lv": (
        "janv,janvāris; febr,februāris; marts; apr,aprīlis; maijs; jūn,jūnijs; jūl,jūlijs; aug,augusts; "
        "sept,septembris; okt,oktobris; nov,novembris; dec,decembris"
    ),
    "nb": (
        "jan,januar; feb,februar; mar,mars; apr,april; mai; jun,juni; jul,juli; aug,august; sep,september; "
        "okt,oktober; nov,november; des,desember"
    ),
    "nl": (
        "jan,januari; feb,februari; maart,mar,mrt; apr,april; mei; jun,juni; jul,juli; aug,augustus; sep,september; "
        "okt,oktober; nov,november; dec,december"
    ),
    "pl": (
        "sty,styczeń,stycznia; lut,lutego,luty; mar,marca,marzec; kwi,kwiecień,kwietnia; maj,maja; "
        "cze,czerwca,czerwiec; lip,lipca,lipiec; sie,sierpień,sierpnia; wrz,wrzesień,września; "
        "paź,październik,października; lis,listopad,listopada; gru,grudnia,grudzień"
    ),
    "pt": (
        "jan,janeiro; fev,fevereiro; mar,março; abr,abril; mai,maio; jun,junho; jul,julho; ago,agosto; "
        "set,setembro; out,outubro; nov,novembro; dez,dezembro"
    ),
    "ro": (
        "ian,ianuarie; feb,februarie; mar,martie; apr,aprilie; mai; iun,iunie; iul,iulie; aug,august; "
        "sep,sept,septembrie; oct,octombrie; noi,noiembrie,nov; dec,decembrie"
    ),
    "ru": (
        "янв,январь,января; фев,февр,февраль,февраля; мар,март,марта; апр,апрель,апреля; май,мая; июн,июнь,июня; "
        "июл,июль,июля; авг,август,августа; сен,сент,сентябрь,сентября; окт,октябрь,октября; "
        "ноя,нояб,ноябрь,ноября; дек,декабрь,декабря"
    ),
    "sk": (
        "jan,január,januára; feb,február,februára; mar,marca,marec; apr,apríl,apríla; máj,mája; jún,júna; júl,júla; "
        "aug,august,augusta; sep,september,septembra; okt,október,októbra; nov,november,novembra; "
        "dec,december,decembra"
    ),
    "sl": (
        "jan,januar; feb,februar; mar,marec; apr,april; maj; jun,junij; jul,julij; avg,avgust; sep,september; "
        "okt,oktober; nov,november; dec,december"
    ),
    "sr": (
        "јан,јануар; феб,фебруар; мар,март; апр,април; мај; јун; јул; авг,август; сеп,септембар; окт,октобар; "
        "нов,новембар; дец,децембар"
    ),
    "sv": (
        "jan,januari; feb,februari; mar,mars; apr,april; maj; jun,juni; jul,juli; aug,augusti; sep,september; "
        "okt,oktober; nov,november; dec,december"
    ),
    "tr": (
        "oca,ocak; şub,şubat; mar,mart; nis,nisan; may,mayıs; haz,haziran; tem,temmuz; ağu,ağustos; eyl,eylül; "
        "eki,ekim; kas,kasım; ara,aralık"
    ),
    "uk": (
        "січ,січень,січня; лют,лютий,лютого; бер,березень,березня; кві,квіт,квітень,квітня; "
        "тра,трав,травень,травня; чер,черв,червень,червня; лип,липень,липня; серп,серпень,серпня; "
        "вер,вересень,вересня; жов,жовт,жовтень,жовтня; лис,лист,листопад,листопада; гру,груд,грудень,грудня"
    ),
}
