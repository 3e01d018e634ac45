package london.datahub.demo;

/**
 * What the printed figures count a referral by.
 *
 * @param chartType labour, criminal, sexual, domestic-servitude or other: the report's five
 * @param mainType the code that is sent; "other" of the report stands for several
 * @param ageGroup child or adult
 * @param gender female or male
 */
record Profile(String chartType, String mainType, String ageGroup, String gender) {
    boolean isChild() {
        return ageGroup.equals("child");
    }
}
