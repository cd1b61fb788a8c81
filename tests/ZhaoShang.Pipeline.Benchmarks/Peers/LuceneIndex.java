// Lucene with bigrams of Chinese letters:  LuceneIndex build TEXTS INDEX   |   LuceneIndex query QUERIES INDEX REPETITIONS
// TEXTS has one text a line. The words of a query (parted by blanks) must all be there, each as a phrase; the ten best by BM25.
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

public class LuceneIndex {
    public static void main(String[] args) throws Exception {
        if (args[0].equals("build")) build(Paths.get(args[1]), Paths.get(args[2]));
        else query(Files.readAllLines(Paths.get(args[1]), StandardCharsets.UTF_8), Paths.get(args[2]), Integer.parseInt(args[3]));
    }

    static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    static void build(Path texts, Path index) throws IOException {
        double before = cpu();
        IndexWriterConfig settings = new IndexWriterConfig(new CJKAnalyzer(CharArraySet.EMPTY_SET)).setRAMBufferSizeMB(128).setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        try (FSDirectory folder = FSDirectory.open(index); IndexWriter writer = new IndexWriter(folder, settings); BufferedReader lines = Files.newBufferedReader(texts, StandardCharsets.UTF_8)) {
            int next = 0;
            for (String line; (line = lines.readLine()) != null; next++) {
                Document document = new Document();
                document.add(new StoredField("id", next));
                document.add(new TextField("text", line, Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
            writer.commit();
        }
        long bytes = 0;
        for (File file : index.toFile().listFiles()) bytes += file.length();
        System.out.printf(Locale.ROOT, "{\"cpu_s\": %.3f, \"bytes\": %d}%n", cpu() - before, bytes);
    }

    static void query(List<String> queries, Path index, int repetitions) throws IOException {
        StringBuilder answers = new StringBuilder("[");
        try (FSDirectory folder = FSDirectory.open(index); DirectoryReader reader = DirectoryReader.open(folder)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            QueryBuilder builder = new QueryBuilder(new CJKAnalyzer(CharArraySet.EMPTY_SET));
            for (int round = 0; round < 2; round++) {
                for (String query : queries) {
                    double best = Double.MAX_VALUE;
                    for (int i = 0; i < repetitions; i++) {
                        long start = System.nanoTime();
                        for (ScoreDoc hit : searcher.search(parse(builder, query), 10).scoreDocs) searcher.doc(hit.doc);
                        best = Math.min(best, (System.nanoTime() - start) / 1e6);
                    }
                    if (round == 1) answers.append(answers.length() > 1 ? ", " : "").append(String.format(Locale.ROOT, "[%d, %.4f]", searcher.count(parse(builder, query)), best));
                }
            }
        }
        System.out.println(answers.append("]"));
    }

    static Query parse(QueryBuilder builder, String query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : query.split(" ")) {
            Query phrase = builder.createPhraseQuery("text", word);
            if (phrase != null) all.add(phrase, BooleanClause.Occur.MUST);
        }
        return all.build();
    }
}
