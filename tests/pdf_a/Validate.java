// Validates PDF files with veraPDF: arguments are FLAVOUR=FILE, one line of answer each.
// FILE <tab> FLAVOUR <tab> ok, or what failed: rule, place and message, | between them.

import java.io.FileInputStream;
import java.util.stream.Collectors;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

public class Validate {
    public static void main(String[] pairs) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String pair : pairs) {
            String[] parts = pair.split("=", 2);
            System.out.println(parts[1] + "\t" + parts[0] + "\t" + verdict(parts[0], parts[1]));
        }
    }

    static String verdict(String name, String file) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
        try (FileInputStream in = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, 3, false, true, false)) {
            ValidationResult result = validator.validate(parser);
            if (result.isCompliant()) {
                return "ok";
            }
            return result.getTestAssertions().stream()
                    .map(one -> one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber()
                            + " " + one.getLocation().getContext() + " " + one.getErrorMessage())
                    .limit(5)
                    .collect(Collectors.joining(" | "))
                    .replaceAll("\\s+", " ");
        }
    }
}
