import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Scanner;
import java.util.regex.PatternSyntaxException;

/**
 * Reads lines of texts, a pattern and paths, each as hexadecimal code units, and prints for each path whether Java's glob
 * matches it (1 or 0), refuses the pattern (e), or cannot be asked, because the path has another form in Java (-).
 */
public class Globs {
  public static void main(String[] args) {
    FileSystem files = FileSystems.getDefault();
    Scanner lines = new Scanner(System.in);
    StringBuilder out = new StringBuilder();
    while (lines.hasNextLine()) {
      String[] texts = lines.nextLine().split("\t", -1);
      PathMatcher matcher = matcher(files, text(texts[0]));
      for (int i = 1; i < texts.length; i++) out.append(answer(files, matcher, text(texts[i])));
      out.append('\n');
    }
    System.out.print(out);
  }

  private static PathMatcher matcher(FileSystem files, String pattern) {
    try {
      return files.getPathMatcher("glob:" + pattern);
    } catch (PatternSyntaxException refused) {
      return null;
    }
  }

  private static char answer(FileSystem files, PathMatcher matcher, String text) {
    if (matcher == null) return 'e';
    try {
      Path path = files.getPath(text);
      if (!path.toString().equals(text)) return '-';
      return matcher.matches(path) ? '1' : '0';
    } catch (InvalidPathException unfit) {
      return '-';
    }
  }

  private static String text(String hex) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < hex.length(); i += 4) text.append((char) Integer.parseInt(hex.substring(i, i + 4), 16));
    return text.toString();
  }
}
