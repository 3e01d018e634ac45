package london.datahub.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenTest {
    private static List<PersonalData> kinds(String text) {
        return Screen.of(text).stream().map(Finding::kind).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NAME | Mr Quillfeather was helped.
            NAME | We thank mrs. thistlewick for her work.
            NAME | Ms Amara Okoro-Vane attended
            NAME | the victim (Miss O'Dowd) agreed
            NAME | Dr. J. Example chaired it
            NAME | Cllr Thistlewick opened the day
            NAME | DC Example of the Met
            NAME | MR QUILLFEATHER
            NAME | MS JANE EXAMPLE signed
            NAME | a woman called Linh came to us
            NAME | a victim, known as Tuan Example
            NAME | his name is Ardit
            NAME | Linh, aged 17, was found
            NAME | Ardit Example (aged 24)
            BIRTH_DATE | born on 3 May 1999
            BIRTH_DATE | DOB: 03/05/2004
            BIRTH_DATE | her date of birth is 2008-05-03
            BIRTH_DATE | a young man (14.02.2001)
            BIRTH_DATE | she was born in Vietnam in 1996
            PHONE | call 07700 900123
            PHONE | on 020 7946 0958
            PHONE | +44 (0)20 7946 0958
            PHONE | 0 2 0 7 9 4 6 0 9 5 8
            PHONE | +84 912 345 678
            PHONE | tel: 7946 0958
            EMAIL | write to linh.example@mail.example.org
            EMAIL | linh (at) example.org
            LINK | see https://example.org/people/linh
            LINK | www.example.org
            LINK | facebook.com/linh.example
            LINK | her account @linh_example
            NHS_NUMBER | NHS 943 476 5919
            NHS_NUMBER | number 9434765919 is hers
            NHS_NUMBER | NHS no. 943 476 5910
            NATIONAL_INSURANCE | QQ 12 34 56 C was AB123456C
            NATIONAL_INSURANCE | ab 12 34 56 c
            HOME_OFFICE | Home Office reference Z1234567
            HOME_OFFICE | HO ref: 1234/56789
            HOME_OFFICE | UAN 1212-0001-0203-0040
            HOME_OFFICE | ASC/123456
            HOME_OFFICE | passport number 123456789
            REFERENCE | NRM-12345678
            REFERENCE | crime ref 4400001/21
            REFERENCE | case number SC100201
            REFERENCE | Mosaic ID 5501234
            POSTCODE | she lives near SW1A 2AA
            POSTCODE | e16an
            ADDRESS | found at 12 Acacia Avenue
            ADDRESS | 221b Baker Street
            ADDRESS | Flat 4 of the block
            ADDRESS | now living at 14 the green
            """)
    void what_tells_of_a_person_is_found(PersonalData kind, String text) {
        assertThat(kinds(text)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The board met at St Mary's Church Hall on 12/05/2021 and again on 3 June 2021.",
                "The MS Lead and the MS coordinator trained 45 staff across Kensington and Chelsea.",
                "In 2021-22 Barking and Dagenham made 12 referrals, 4 more than in 2020/21.",
                "Partners: Met Police, Barnardo's, Hestia, The Salvation Army, Human Trafficking Foundation.",
                "The Modern Slavery Act 2015 and section 42 of the Care Act 2014 apply.",
                "We spent £12,500 on training and £100,000,000 was the estimate.",
                "Children aged 16 and 17, and young people aged 18 to 25, were supported.",
                "Victims aged 15 were seen. People aged 60 or over were not.",
                "The Lord Mayor, the Lord Chancellor and the Chief Executive attended.",
                "Q2 2021: S42 enquiries rose by 12%, NRM 45, DtN 3, CSE 11A, CCE 24A.",
                "Operation Aident ran in July; 12 premises were visited between 9.30 and 17:00.",
                "In Wood Green and Seven Sisters, in the wards of Abbey and Gospel Oak.",
                "Our strategy for 2021 to 2024 was agreed on the 2nd of May; the 1st draft came in April.",
                "In 2021 Wood Street saw 3 closures.",
                "Mr and Mrs are not used in our records.",
                "In this case 2021-22 was quiet, reference 12 of the plan.",
                "A child born in the UK is not referred.",
                "50,000 leaflets, 1,234 calls, 98% satisfied, ratio 3:1, version 2.10.",
                "Please call us if you see the signs. The text was agreed.",
                "We worked with E1 and SW9 schools.",
                "Staff trained: 1-12 in April, 13-20 in May."
            })
    void the_prose_of_a_council_is_not(String text) {
        assertThat(Screen.summary(text)).isEmpty();
    }

    @Test
    void a_name_that_stands_alone_is_not_found_which_is_why_a_person_reads_it_too() {
        assertThat(kinds("Ardit was helped by the team.")).isEmpty();
    }

    @Test
    void unusual_spaces_dashes_and_digits_hide_nothing() {
        assertThat(kinds("07700\u00a0900\u200b123")).containsExactly(PersonalData.PHONE);
        assertThat(kinds("\u0660\u0667\u0667\u0660\u0660\u0669\u0660\u0660\u0661\u0662\u0663"))
                .containsExactly(PersonalData.PHONE);
        assertThat(kinds("Mr\u00a0O\u2019Dowd")).containsExactly(PersonalData.NAME);
        assertThat(kinds("NRM\u201112345678")).containsExactly(PersonalData.REFERENCE);
    }

    @Test
    void the_summary_counts_kinds_and_repeats_no_word() {
        assertThat(Screen.summary("Mr Quillfeather and Mrs Thistlewick, 07700 900123"))
                .isEqualTo("name 2, phone 1");
    }

    @Test
    void a_finding_says_where_it_stands() {
        String text = "Ask Mr Quillfeather on Monday";
        Finding finding = Screen.of(text).get(0);
        assertThat(text.substring(finding.from(), finding.to())).isEqualTo("Mr Quillfeather");
    }

    @Test
    void a_long_text_is_screened_at_once() {
        String text = "Mr 1 2 3 A a @ born . ".repeat(500);
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                java.time.Duration.ofSeconds(20), () -> Screen.of(text));
    }
}
